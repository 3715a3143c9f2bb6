import { expect, it } from 'vitest';
import { findNearestName } from '../../../../spec/openapi/reading/nearest-name.ts';

const NAMES = ['path', 'header', 'key', 'undeclared-query', 'X'];

it.each([
  ['paht', 'path'],
  ['pat', 'path'],
  ['HEADRE', 'header'],
  ['haedre', 'header'],
  ['undeclared_qerys', 'undeclared-query'],
  ['kez', 'key'],
  ['y', 'X'],
  ['pots', undefined],
  ['kzz', undefined],
  ['undeclared', undefined],
])('%s: %s', (typed, nearest) => {
  expect(findNearestName(typed, NAMES)).toBe(nearest);
});

it('prefers the nearest to the first', () => {
  expect(findNearestName('listServer', ['listPorts', 'listServe', 'listServers'])).toBe('listServe');
  expect(findNearestName('a', [])).toBeUndefined();
});
