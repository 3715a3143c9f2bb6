/** Methods that change nothing on any service (RFC 9110, 9.2.1): they can be sent twice, and where nothing may be written. */
export const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
