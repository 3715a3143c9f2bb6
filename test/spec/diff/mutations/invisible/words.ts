/** Descriptions for people, and names for code generators. */

import type { Json } from '../../../../../spec/openapi/document.ts';
import { isObject } from '../../../../../spec/openapi/json-object.ts';
import type { Family } from '../edit.ts';
import { without } from '../edited.ts';
import type { Role } from '../place.ts';
import { silentEdit } from './silent-edit.ts';

const ABOUT_ALL: Readonly<Record<string, Json>> = {
  description: 'Other words.',
  'x-note': { some: ['thing'] },
};
const DEPRECATED: Readonly<Record<string, Json>> = { ...ABOUT_ALL, deprecated: true };
const EXAMPLES: Readonly<Record<string, Json>> = {
  ...DEPRECATED,
  example: 'one',
  examples: { one: { value: 1 } },
};
const DOCUMENTED: Readonly<Record<string, Json>> = { externalDocs: { url: 'https://example.org' } };

const WORDS: Partial<Record<Role, Readonly<Record<string, Json>>>> = {
  schema: {
    ...DEPRECATED,
    ...DOCUMENTED,
    title: 'Other words',
    example: 'one',
    examples: ['one', 'other'],
    $comment: 'Not for clients.',
    xml: { name: 'one' },
    $defs: { unused: { type: 'string' } },
  },
  operation: {
    ...DEPRECATED,
    ...DOCUMENTED,
    summary: 'Other words',
    operationId: 'anotherName',
    tags: ['one', 'other'],
  },
  item: { ...ABOUT_ALL, summary: 'Other words' },
  parameter: EXAMPLES,
  header: EXAMPLES,
  body: ABOUT_ALL,
  media: { example: 'one', examples: { one: { value: 1 } }, 'x-note': 1 },
  response: { ...ABOUT_ALL, 'x-unprovoked': 'For a reason.', links: { next: { operationId: 'next' } } },
  scheme: ABOUT_ALL,
  root: {
    ...DOCUMENTED,
    info: { title: 'Another', version: '99.9' },
    tags: [{ name: 'one' }],
    'x-service': 'another',
    'x-note': 1,
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  },
};

export const WORDS_FOR_PEOPLE: Family = {
  name: 'words',
  roles: Object.keys(WORDS) as Role[],
  edits({ role, node, path }) {
    if (!isObject(node)) return [];
    const words = Object.entries(WORDS[role] ?? {});
    return [
      ...words.map(([key, value]) => silentEdit(`${key} is another`, path, { ...node, [key]: value })),
      ...words
        .filter(([key]) => node[key] !== undefined)
        .map(([key]) => silentEdit(`${key} is gone`, path, without(node, key))),
    ];
  },
};
