/** Queries for allocation candidates that are refused, and parameters one microversion early. */
import { facts } from '../../facts.ts';
import { addRefusedQueries } from './refused-queries.ts';

const { fact, cases } = facts('candidates');

export { cases };

const UUID = '5e8f2e1c-6c0f-4b8e-9d3a-2f7c1b0a9d8e';
const TRAIT = 'HW_CPU_X86_AVX';
const resources = 'VCPU:1';

addRefusedQueries(fact, '1.10', {
  'nothing-asked': { words: 'without resources', query: {}, until: '1.35' },
  'nothing-asked-with-a-code': {
    words: 'without resources',
    query: {},
    since: '1.36',
    code: 'missing_value',
  },
  undeclared: { words: 'with an undeclared parameter', query: { resources, interop: '1' } },
  'resources-malformed': { words: 'with a class without an amount', query: { resources: 'VCPU' } },
  'resources-zero': { words: 'with an amount of 0', query: { resources: 'VCPU:0' } },
  'resources-unknown-class': {
    words: 'with an unknown class',
    query: { resources: 'CUSTOM_INTEROP_NOT_THERE:1' },
  },
  'resources-unsound-twice': {
    words: 'with resources repeated, the first malformed',
    query: { resources: ['VCPU', resources] },
  },
  'limit-early': { words: 'with a limit before 1.16', query: { resources, limit: '1' }, until: '1.15' },
  'limit-zero': { words: 'with a limit of 0', query: { resources, limit: '0' }, since: '1.16' },
  'limit-in-words': {
    words: 'with a limit that is not a number',
    query: { resources, limit: 'all' },
    since: '1.16',
  },
  'required-early': {
    words: 'with required before 1.17',
    query: { resources, required: TRAIT },
    until: '1.16',
  },
  'required-empty': { words: 'with an empty required', query: { resources, required: '' }, since: '1.17' },
  'required-unknown-trait': {
    words: 'with an unknown trait',
    query: { resources, required: 'CUSTOM_INTEROP_NOT_THERE' },
    since: '1.17',
  },
  'required-forbidden-early': {
    words: 'with a forbidden trait before 1.22',
    query: { resources, required: `!${TRAIT}` },
    since: '1.17',
    until: '1.21',
  },
  'required-and-forbidden': {
    words: 'with one trait required and forbidden',
    query: { resources, required: `${TRAIT},!${TRAIT}` },
    since: '1.22',
  },
  'required-any-early': {
    words: 'with required=in: before 1.39',
    query: { resources, required: `in:${TRAIT},HW_CPU_X86_AVX2` },
    since: '1.17',
    until: '1.38',
  },
  'required-any-forbidden': {
    words: 'with ! inside required=in:',
    query: { resources, required: `in:${TRAIT},!HW_CPU_X86_AVX2` },
    since: '1.39',
  },
  'member-of-early': {
    words: 'with member_of before 1.21',
    query: { resources, member_of: UUID },
    until: '1.20',
  },
  'member-of-malformed': {
    words: 'with a member_of that is not a UUID',
    query: { resources, member_of: 'no-uuid' },
    since: '1.21',
  },
  'member-of-unprefixed-list': {
    words: 'with several aggregates without in:',
    query: { resources, member_of: `${UUID},${UUID}` },
    since: '1.21',
  },
  'member-of-repeated-early': {
    words: 'with member_of repeated before 1.24',
    query: { resources, member_of: [UUID, UUID] },
    since: '1.21',
    until: '1.23',
  },
  'member-of-forbidden-early': {
    words: 'with a forbidden aggregate before 1.32',
    query: { resources, member_of: `!${UUID}` },
    since: '1.21',
    until: '1.31',
  },
  'in-tree-early': {
    words: 'with in_tree before 1.31',
    query: { resources, in_tree: UUID },
    until: '1.30',
  },
  'in-tree-malformed': {
    words: 'with an in_tree that is not a UUID',
    query: { resources, in_tree: 'no-uuid' },
    since: '1.31',
  },
  'root-required-early': {
    words: 'with root_required before 1.35',
    query: { resources, root_required: TRAIT },
    until: '1.34',
  },
  'root-required-unknown-trait': {
    words: 'with an unknown trait in root_required',
    query: { resources, root_required: 'CUSTOM_INTEROP_NOT_THERE' },
    since: '1.35',
  },
  'root-required-repeated': {
    words: 'with root_required repeated',
    query: { resources, root_required: [TRAIT, TRAIT] },
    since: '1.35',
    code: 'duplicate_key',
  },
  'root-required-and-forbidden': {
    words: 'with one trait of the root required and forbidden',
    query: { resources, root_required: `${TRAIT},!${TRAIT}` },
    since: '1.35',
    code: 'bad_value',
  },
  'root-required-any': {
    words: 'with in: in root_required',
    query: { resources, root_required: `in:${TRAIT}` },
    since: '1.35',
  },
});
