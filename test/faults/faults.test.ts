import { expect, it } from 'vitest';
import { CASE_RULES } from '../../runner/rules/case-rules.ts';
import { RULES } from '../../runner/rules/registry.ts';
import { FAULTS, FAULTS_BY_SERVICE, faultsOf } from './faults.ts';

it.each(Object.keys(FAULTS_BY_SERVICE))('each fault of %s has an id of its own', (service) => {
  const ids = faultsOf(service).map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

it.each([...RULES, ...CASE_RULES].map(({ id }) => id))('%s has a fault that it finds', (id) => {
  expect(FAULTS.map(({ rule }) => rule)).toContain(id);
});
