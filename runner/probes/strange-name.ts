/** A name for a property or a parameter that no service has. */
export const STRANGE_NAME = 'interop_undeclared';
