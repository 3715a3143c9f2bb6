/** Keywords and fields that OpenAPI and JSON Schema do not define: mostly misspellings. */

export interface UnknownName {
  /** A keyword of a schema, or a field of another OpenAPI object. */
  kind: 'keyword' | 'field';
  name: string;
  /** `file:line` */
  place: string;
}
