/** Queries with request groups that are refused, and parameters one microversion early. */
import { facts } from '../../facts.ts';
import { addRefusedQueries } from './refused-queries.ts';

const { fact, cases } = facts('candidates-groups');

export { cases };

const UUID = '5e8f2e1c-6c0f-4b8e-9d3a-2f7c1b0a9d8e';
const TRAIT = 'HW_CPU_X86_AVX';
const resources = 'VCPU:1';
const resources1 = 'VCPU:1';

addRefusedQueries(fact, '1.25', {
  'number-early': {
    words: 'with a numbered group before 1.25',
    query: { resources, resources1 },
    since: '1.10',
    until: '1.24',
  },
  'policy-early': {
    words: 'with group_policy before 1.25',
    query: { resources, group_policy: 'none' },
    since: '1.10',
    until: '1.24',
  },
  'policy-missing': {
    words: 'with two numbered groups and no group_policy',
    query: { resources1, resources2: resources },
  },
  'policy-unknown': {
    words: 'with an unknown group_policy',
    query: { resources1, resources2: resources, group_policy: 'interop' },
  },
  'policies-unsound': {
    words: 'with two group_policy of which one is unknown',
    query: { resources1, resources2: resources, group_policy: ['none', 'interop'] },
  },
  'number-zero': {
    words: 'with a group numbered 0 before 1.33',
    query: { resources, resources0: resources },
    until: '1.32',
  },
  'name-early': {
    words: 'with a named group before 1.33',
    query: { resources, resources_NIC: resources },
    until: '1.32',
  },
  'name-too-long': {
    words: 'with a group name of 65 characters',
    query: { resources, [`resources${'N'.repeat(65)}`]: resources },
    since: '1.33',
  },
  'name-malformed': {
    words: 'with a full stop in a group name',
    query: { resources, 'resources_NIC.1': resources },
    since: '1.33',
  },
  'resources-unknown-class': {
    words: 'with a group that requests an unknown class',
    query: { resources1: 'CUSTOM_INTEROP_NOT_THERE:1' },
  },
  'required-unknown-trait': {
    words: 'with a group that requires an unknown trait',
    query: { resources1, required1: 'CUSTOM_INTEROP_NOT_THERE' },
  },
  'required-and-forbidden': {
    words: 'with a group that requires and forbids one trait',
    query: { resources, resources1, required1: `${TRAIT},!${TRAIT}` },
  },
  'required-without-resources-early': {
    words: 'with required of a group without resources before 1.36',
    query: { resources, required1: TRAIT },
    until: '1.35',
  },
  'member-of-without-resources-early': {
    words: 'with member_of of a group without resources before 1.36',
    query: { resources, member_of1: UUID },
    until: '1.35',
  },
  'in-tree-without-resources-early': {
    words: 'with in_tree of a group without resources before 1.36',
    query: { resources, in_tree1: UUID },
    since: '1.31',
    until: '1.35',
  },
  'in-tree-early': {
    words: 'with in_tree of a group before 1.31',
    query: { resources1, in_tree1: UUID },
    until: '1.30',
  },
  'in-tree-malformed': {
    words: 'with in_tree of a group that is not a UUID',
    query: { resources1, in_tree1: 'no-uuid' },
    since: '1.31',
  },
  'member-of-forbidden-early': {
    words: 'with a forbidden aggregate of a group before 1.32',
    query: { resources1, member_of1: `!${UUID}` },
    until: '1.31',
  },
  'required-any-early': {
    words: 'with required=in: of a group before 1.39',
    query: { resources1, required1: `in:${TRAIT},HW_CPU_X86_AVX2` },
    until: '1.38',
  },
  'without-resources': {
    words: 'with a group without resources that is in no same_subtree',
    query: { resources, required1: TRAIT },
    since: '1.36',
    code: 'bad_value',
  },
  'without-any-resources': {
    words: 'with groups that request no resources',
    query: { required1: TRAIT, same_subtree: '1' },
    since: '1.36',
    code: 'missing_value',
  },
  'subtree-early': {
    words: 'with same_subtree before 1.36',
    query: { resources1, same_subtree: '1' },
    until: '1.35',
  },
  'subtree-of-a-stranger': {
    words: 'with an unknown group in same_subtree',
    query: { resources1, same_subtree: '1,2' },
    since: '1.36',
    code: 'bad_value',
  },
  'subtree-of-the-nameless': {
    words: 'with the unsuffixed group in same_subtree',
    query: { resources, resources1, same_subtree: '1,' },
    since: '1.36',
    code: 'bad_value',
  },
});
