/** Methods that change nothing (RFC 9110, 9.2.1): they can be repeated, and are all that a read-only run sends. */
export const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
