/** The name of a property or a parameter that no service declares. */
export const UNDECLARED_NAME = 'interop_undeclared';
