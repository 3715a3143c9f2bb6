/** A name for a property or a parameter that no service has. */
export const UNDECLARED_NAME = 'interop_undeclared';
