import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { GuidelineFile } from '../../../../spec/guidelines/guideline-file.ts';
import { createTestId } from '../../../../spec/guidelines/openstack/create-test-id.ts';
import { exportGuideline } from '../../../../spec/guidelines/openstack/export-guideline.ts';
import { importGuideline } from '../../../../spec/guidelines/openstack/import-guideline.ts';
import { listKept } from '../../../../spec/guidelines/openstack/list-kept.ts';
import { readGuideline } from '../../../../spec/guidelines/read-guideline.ts';
import { parseJson } from '../../../../spec/openapi/reading/syntax/parse-json.ts';
import { readText } from '../guideline-text.ts';
import { OPENSTACK_GUIDELINE } from './openstack-guideline.ts';

const importJson = (value: unknown) => importGuideline(parseJson('g.json', JSON.stringify(value, null, 2)));

/** Through the text of the file, as users have it. */
function exportFile(file: GuidelineFile): { json: Listed; lost: string[] } {
  const { guideline } = readGuideline('g.yaml', stringify(file, { aliasDuplicateObjects: false }));
  const { json, lost } = exportGuideline(guideline, 'g.yaml');
  return { json: json as unknown as Listed, lost };
}

interface Listed {
  components: { [name: string]: { capabilities: { [status: string]: readonly string[] } } };
}

/** The lists of names have no order. */
function sortLists<T extends Listed>(guideline: T): T {
  const copy = structuredClone(guideline) as T;
  for (const component of Object.values(copy.components))
    component.capabilities = Object.fromEntries(
      Object.entries(component.capabilities).map(([status, names]) => [status, [...names].sort()]),
    );
  return copy;
}

const imported = importJson(OPENSTACK_GUIDELINE);

describe("a guideline in OpenStack's JSON", () => {
  it('is the same after import and export', () => {
    expect(sortLists(exportFile(imported).json)).toEqual(sortLists(OPENSTACK_GUIDELINE as unknown as Listed));
  });

  it.each([
    'test_repositories',
    'add-ons',
    'designated_sections',
    'metadata/scoring',
    'metadata/os_trademark_approval',
    'metadata/os_trademark_approval/replaces',
    'metadata/os_trademark_approval/releases',
    'metadata/os_trademark_approval/status',
    'metadata/scoring/cutoff_score',
    'metadata/scoring/criteria/stable/weight',
    'components/others',
    'components/things/capabilities/removed',
    'capabilities/things-create',
    'capabilities/things-create/admin',
    'capabilities/things-create/required_since',
  ])('is the same without %s', (keys) => {
    const given = structuredClone(OPENSTACK_GUIDELINE) as unknown as Listed;
    const path = keys.split('/');
    const parent = path.slice(0, -1).reduce((at, key) => at[key] as Nested, given as unknown as Nested);
    delete parent[path.at(-1) as string];
    expect(sortLists(exportFile(importJson(given)).json)).toEqual(sortLists(given));
  });

  it('becomes a guideline with what this form has', () => {
    const { guideline } = readGuideline('g.yaml', stringify(imported));
    expect(guideline).toMatchObject({
      edition: 'things.2019.11',
      status: 'approved',
      replaces: 'things.2019.06',
      releases: ['stein', 'train'],
      scoring: { cutoff: 7 },
    });
    expect(guideline.capabilities.map(({ id, status, since }) => [id, status, since])).toEqual([
      ['things-create', 'required', '2018.11'],
      ['things-list', 'required', null],
      ['things-flagged', 'advisory', null],
      ['things-old', 'removed', null],
    ]);
    const [create] = guideline.capabilities;
    expect([...(create?.services.keys() ?? [])]).toEqual(['things', 'others']);
    expect(create?.cases).toEqual(['tempest.api.test_create', 'tempest.api.test_flagged']);
    expect([...(create?.flags.keys() ?? [])]).toEqual(['tempest.api.test_flagged']);
  });

  it('names what is kept and judges nothing', () => {
    expect(listKept(imported)).toEqual([
      'parts: metadata.reference, metadata.source, metadata.os_trademark_approval.target_approval, metadata.a-key-of-ours, components.*.designated_sections, components.*.capabilities, designated_sections, test_repositories, add-ons',
      'names of components that are no capabilities here: things-of-elsewhere (required in things), things-list (advisory in others)',
      'capabilities that no component lists, or that have no tests: things-unlisted, things-without-tests',
      'of capabilities: project (4), achievements (1), description (1), acheivements (1), descriptin (1), required_since (2)',
      'of tests: idempotent_id (5), aliases (1), idempotent-id (1), flag (1), flagged (1)',
    ]);
  });

  it('has later changes in its export', () => {
    const changed = structuredClone(imported);
    const { 'things-create': create, 'things-flagged': flagged } = changed.capabilities;
    Object.assign(create as object, { status: 'removed', services: { others: 'all' }, flags: {} });
    Object.assign(flagged as object, { status: 'required' });
    changed.cases['things-create'] = ['tempest.api.test_create'];
    const { json } = exportFile(changed);
    expect(json.components.things?.capabilities).toMatchObject({
      required: ['things-list', 'things-flagged', 'things-of-elsewhere'],
      advisory: [],
    });
    // The imported file has no such list there.
    expect(json.components.others?.capabilities.removed).toEqual(['things-create']);
    expect(json).toMatchObject({ capabilities: { 'things-create': { tests: {} } } });
    const { capabilities } = json as unknown as { capabilities: { 'things-create': { tests: object } } };
    expect(Object.keys(capabilities['things-create'].tests)).toEqual(['tempest.api.test_create']);
  });

  it.each([
    [{ openapi: '3.1.0' }, /^g\.json: is no guideline of OpenStack\. Expected JSON with "metadata"/],
    [
      { metadata: { id: '2016.08', schema: '1.6' } },
      /^g\.json:4: the guideline has the schema "1\.6"\. Only guidelines of schema 2\.0/,
    ],
    [
      { metadata: { id: 'mine', schema: '2.0' }, components: {}, capabilities: {} },
      /^g\.json:3: the id of the guideline is "mine"\. Expected an edition such as 2020\.06/,
    ],
    [{ metadata: { id: '2020.06', schema: '2.0' } }, /"components" is missing or no object/],
    [
      { metadata: { id: '2020.06', schema: '2.0' }, components: { a: [] }, capabilities: {} },
      /^g\.json:\d+: components\.a has no "capabilities"/,
    ],
    [
      { metadata: { id: '2020.06', schema: '2.0' }, components: {}, capabilities: { a: {} } },
      /^g\.json:\d+: capabilities\.a has no "tests"/,
    ],
  ])('is refused: %j', (value, words) => {
    expect(() => importJson(value)).toThrow(words);
  });
});

interface Nested {
  [key: string]: Nested;
}

describe('the export of a guideline of this form', () => {
  it('has a component for each service, and a test for each case', () => {
    const { json, lost } = exportGuideline(readText().guideline, 'g.yaml');
    expect(json).toEqual({
      metadata: {
        id: '2026.11',
        schema: '2.0',
        reference: expect.stringMatching(/2\.0\.json$/),
        source: 'g.yaml',
        scoring: {
          cutoff_score: 10,
          criteria: { stable: { name: 'Stable', description: 'Has not changed.', weight: 10 } },
        },
      },
      components: {
        placement: { capabilities: { required: ['things'], advisory: [], deprecated: [], removed: [] } },
      },
      capabilities: {
        things: {
          achievements: ['stable'],
          admin: false,
          description: 'Things can be kept.',
          project: 'placement',
          tests: {
            'placement.traits.standard-are-listed': {
              idempotent_id: createTestId('placement.traits.standard-are-listed'),
            },
            'placement.traits.absent-is-not-found': {
              idempotent_id: createTestId('placement.traits.absent-is-not-found'),
            },
          },
        },
      },
      designated_sections: {},
      test_repositories: {},
    });
    expect(lost).toEqual([
      'the microversions of 1 capability',
      'first-edition',
      'status draft: they are part of an approval by the trademark programme there',
    ]);
  });

  it('gives a case the same id each time, and each case another', () => {
    expect(createTestId('a.b.c')).toMatch(
      /^id-[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(createTestId('a.b.c')).toBe(createTestId('a.b.c'));
    expect(createTestId('a.b.c')).not.toBe(createTestId('a.b.d'));
  });
});
