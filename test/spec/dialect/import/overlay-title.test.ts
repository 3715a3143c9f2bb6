import { expect, it } from 'vitest';
import { composeOverlayTitle } from '../../../../spec/dialect/import/overlay-title.ts';
import { smallApi } from '../../diff/api-rows.ts';
import { api } from '../../diff/small-api.ts';

// biome-ignore lint/suspicious/noExplicitAny: rows reach into it to change it
const ROWS: [string, (whole: any) => void][] = [
  ['No change that clients can see', () => {}],
  ['Adds PUT /things', ({ paths }) => Object.assign(paths['/things'], { put: { responses: {} } })],
  ['Removes GET /things and 1 more', ({ paths }) => delete paths['/things']],
  ['Removes limit from GET /things', ({ paths }) => paths['/things'].get.parameters.pop()],
  [
    'Adds 204 to GET /things',
    ({ paths }) => Object.assign(paths['/things'].get.responses, { 204: { description: '' } }),
  ],
  [
    'Adds PUT /things and 1 more; removes body from POST /things',
    ({ paths }) => {
      paths['/things'].get.parameters.push({ name: 'new', in: 'query', schema: {} });
      Object.assign(paths['/things'], { put: { responses: {} } });
      delete paths['/things'].post.requestBody;
    },
  ],
  ['Changes of 1', ({ paths }) => Object.assign(paths['/things'].get, { unknown: 'field' })],
];

it.each(ROWS)('%s', (title, change) => {
  const after = smallApi(change);
  expect(composeOverlayTitle(api('before.json', smallApi()), api('after.json', after))).toBe(title);
});
