/** What a right answer shows for each pair of documents made after a public bug report; public-reports.test.ts names the reports. */

export interface PairExpectation {
  /** What one of the reported changes must match, each; empty when nothing that a client sees has changed. */
  shows: readonly RegExp[];
  /** What no reported change may match. */
  never?: RegExp;
  about: string;
}

/** By folder of `test/spec/diff/public-reports/`. The tools name places in many ways, so the expressions are wide. */
export const EXPECTATIONS: Readonly<Record<string, PairExpectation>> = {
  '01-discriminator-mapping-swapped': {
    about: 'a discriminator maps its values otherwise',
    shows: [/animals/],
  },
  '03a-readonly-required': {
    about: 'a read-only property becomes required',
    shows: [/respons/i],
    never: /^breaking.*request/i,
  },
  '04a-explode-on-primitive': { about: '`explode` of a single value is written out', shows: [] },
  '06a-pathitem-ref-siblings': {
    about: 'operations and parameters beside the `$ref` of a path',
    shows: [/delete.*books|books.*delete/i, /get.*(type|parameter)|type.*get/i],
  },
  '07-yaml-merge-keys': { about: 'a type behind a YAML merge key', shows: [/users/] },
  '08-yaml-120-aliases': { about: 'a type behind 120 YAML aliases', shows: [/\br0\b/, /r119\b/] },
  '09-dynamic-ref': { about: 'a type behind `$dynamicRef`', shows: [/things/i] },
  '11b-allof-redeclares': { about: '`allOf` written as one object', shows: [] },
  '12a-path-parameter-renamed': { about: 'another name of a path parameter', shows: [] },
  '18-webhook-payload': {
    about: 'the body of a webhook',
    shows: [/enum|value/i, /required/i],
  },
  '24a-encoding-default-written': { about: 'the default `encoding` is written out', shows: [] },
  '29-header-case': { about: 'letter case of header names', shows: [] },
  '31-enum-as-oneof-const': { about: '`enum` written as `oneOf` of `const`', shows: [] },
  '33-date-version': { about: 'a date as version, and a property', shows: [/\/h\b/] },
  '34-patch-less-version': { about: '`openapi: "3.1"`', shows: [] },
  '37-multi-file': { about: 'a type in another file', shows: [/\/t(\.yaml)?[/.]get|get "?\/t/i] },
  '38a-inheritance-subtype-changed': {
    about: 'a subtype that only the discriminator names',
    shows: [/lives|pets/],
  },
  '40a-security-scheme-ref': {
    about: 'a security scheme behind a `$ref`',
    shows: [/security|authentication/i],
  },
  '46-form-object-exploded': { about: 'an exploded object as single parameters', shows: [] },
  '47-plain-becomes-anyof': {
    about: 'a schema becomes one of two',
    shows: [/owner|\/app/],
    never: /remove.*properties|'(id|login)'.*remove/i,
  },
  '48-unknown-keyword-31': { about: 'a type beside an unknown keyword', shows: [/\/a[/.]get|get "?\/a/i] },
  '49-charset-hides-body': {
    about: 'a charset, and a type',
    shows: [/charset|media-type|rename/i, /type\.changed|\/a\/type|field 'a'|body\.scope/i],
  },
  '50-pattern-properties-explained-away': { about: 'a type below `patternProperties`', shows: [/agg/] },
};
