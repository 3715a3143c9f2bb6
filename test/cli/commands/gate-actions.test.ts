/** Actions, the operations that one key of the body chooses, are published as other operations are. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { GatedApi, LEAVING } from './gated-api.ts';
import { BASE } from './small-api.ts';

const done = { description: 'done' };
const reset = { responses: { 202: done } };
const withActions = (actions: object) => ({
  ...BASE,
  paths: { '/things': { post: { responses: { 400: done }, 'x-actions': actions } } },
});
const RESET = "$.paths['/things'].post['x-actions'].reset";

let api: GatedApi;
beforeEach(async () => {
  api = new GatedApi();
  api.write('1.0.yaml', JSON.stringify(withActions({ reset })));
  await api.publish('2026-01-01');
});
afterEach(() => api.end());

it.each([
  ['one is added', { reset, stop: reset }],
  ['one is removed', {}],
  ['the status of one changes', { reset: { responses: { 204: done } } }],
])('a published version fails where %s', async (_title, actions) => {
  api.write('1.0.yaml', JSON.stringify(withActions(actions)));
  const { code, out } = await api.gate('--strict');
  expect(out).toContain('VIOLATION published.changed');
  expect(code).toBe(1);
});

it('a new version may add one, and needs notice to remove one', async () => {
  api.version('1.1', { "$.paths['/things'].post['x-actions']": { stop: reset } });
  expect((await api.gate()).code).toBe(0);
  api.version('1.1', { [RESET]: null });
  const { code, out } = await api.gate();
  expect(out).toContain('VIOLATION retired.unannounced');
  expect(out).toContain('[request.action.removed, property]');
  expect(code).toBe(1);
  api.version('1.1', { [RESET]: LEAVING });
  await api.publish('2026-01-31');
  api.version('1.2', { [RESET]: null });
  expect((await api.gate()).code).toBe(0);
});
