/** Pairs of documents made after public bug reports of tools that compare API documents. */
import { describe, expect, it } from 'vitest';
import type { Broken, Change } from '../../../../spec/diff/change.ts';
import { diff } from '../../../../spec/diff/diff.ts';
import { explainValues } from '../../../../spec/diff/explain/explain.ts';
import type { ApiDocument } from '../../../../spec/openapi/api-document.ts';
import { partOf } from '../../../../spec/openapi/location.ts';
import { withoutUnknown } from '../../../../spec/openapi/without-unknown.ts';
import { readPair } from './read-pair.ts';

const OLD: Broken = 'old clients on a new cloud';
const NEW: Broken = 'new clients on an old cloud';

/** The folder, and each change with its rule, its place in the call and the number of operations; `nothing` is an empty list. Then the clients that they break. */
const ROWS: [folder: string, changes: string[], broken?: Broken[]][] = [
  // opticdev/optic#2826, Authress-Engineering/openapi-explorer#290, Mermade/widdershins#407
  ['07-yaml-merge-keys', ['response.type.changed body /code (1)']],
  // oasdiff#821, oasdiff#822, pb33f/libopenapi#127
  ['08-yaml-120-aliases', ['response.type.changed body /code (120)']],
  // seriousme/openapi-schema-validator#16, readmeio/rdme#779
  ['33-date-version', ['response.property.added body /d (1)']],
  ['34-patch-less-version', []],
  // OpenAPITools/openapi-diff#226, #810, oasdiff#832, #438
  ['37-multi-file', ['response.type.changed body (1)']],
  // OpenStack's identity ("descripion"), network ("extraProperties") and image ("name") documents
  ['48-unknown-keyword-31', ['response.type.changed body (1)']],
  // docktape/swagger-brake#202
  ['01-discriminator-mapping-swapped', ['response.discriminator.changed body (1)'], [OLD, NEW]],
  // GitHub's document (@octokit/openapi 18 to 23), pb33f/openapi-changes#247
  ['47-plain-becomes-anyof', ['response.combination.added body /owner (1)'], [OLD]],
  // "Annotated Enumerations" of OpenAPI 3.1.1
  ['31-enum-as-oneof-const', []],
  // OpenStack's compute document, metadata of aggregates
  ['50-pattern-properties-explained-away', ['request.type.removed body /* (1)'], [OLD]],
  // pb33f/openapi-changes#150
  ['11b-allof-redeclares', []],
  // oasdiff#126; the change of the request breaks no client
  [
    '03a-readonly-required',
    ['request.property-required.added body /id (1)', 'response.property-required.added body /id (1)'],
    [NEW],
  ],
  // OpenAPITools/openapi-diff#571
  ['38a-inheritance-subtype-changed', ['response.type.changed body /lives (1)'], [OLD, NEW]],
  // Netcracker/qubership-apihub#198, Netcracker/qubership-apihub#334, ota42y/openapi_parser#191
  [
    '06a-pathitem-ref-siblings',
    ['request.type.changed query tenant (1)', 'request.method.removed (1)'],
    [OLD, NEW],
  ],
  // OpenAPI: a security scheme may be a reference
  ['40a-security-scheme-ref', ['request.authentication.changed (2)'], [OLD, NEW]],
  // oasdiff#1164, microsoft/OpenAPI.NET#1489
  ['04a-explode-on-primitive', []],
  // oasdiff#1165
  ['24a-encoding-default-written', []],
  // oasdiff#711
  ['46-form-object-exploded', []],
  // oasdiff#469
  ['29-header-case', []],
  // OpenAPITools/openapi-diff#21, Azure/openapi-diff#225
  ['12a-path-parameter-renamed', []],
  // oasdiff#593, oasdiff#1186
  ['49-charset-hides-body', ['response.media-type.changed body (1)', 'response.type.changed body /a (1)']],
  // oasdiff#1160, OpenAPITools/openapi-diff#793
  [
    '18-webhook-payload',
    ['request.property-required.removed body /id (1)', 'request.value.added body /s (1)'],
    [OLD],
  ],
];

describe('pairs after public bug reports', () => {
  it.each(ROWS)('%s', async (folder, changes, broken) => {
    const [before, after] = readPair(folder).map((document) => withoutUnknown(document, []));
    const found = diff(before as ApiDocument, after as ApiDocument);
    expect(linesOf(found)).toEqual(changes);
    if (!broken) return;
    const explained = await explainValues(found, before as ApiDocument, after as ApiDocument);
    expect(new Set(explained.flatMap(({ breaks }) => breaks))).toEqual(new Set(broken));
  });
});

it('09-dynamic-ref is refused with the line (pb33f/libopenapi#267)', () => {
  const [document] = readPair('09-dynamic-ref');
  expect(() => diff(document, document)).toThrow(/old\.yaml:14: "\$dynamicRef" is not compared/);
});

function linesOf(changes: readonly Change[]): string[] {
  const counts = new Map<string, number>();
  for (const { rule, location } of changes) {
    const line = [rule, partOf(location), location.pointer].filter(Boolean).join(' ');
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => `${line} (${count})`);
}
