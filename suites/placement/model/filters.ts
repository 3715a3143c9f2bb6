/** Computes the expected answer of the filters of the list of providers. */
import type { QueryInput } from '../../../runner/case/paths.ts';
import {
  type AggregateTerm,
  aggregateText,
  matchesAggregates,
  matchesTraits,
  resourcesText,
  type TraitTerm,
  traitText,
} from './terms.ts';
import { hasCapacity, type ModelProvider, type ModelWorld, rootOf } from './world.ts';

/** Every given filter must match. */
export interface ProvidersQuery {
  name?: string;
  uuid?: string;
  member_of?: readonly AggregateTerm[];
  resources?: Readonly<Record<string, number>>;
  /** UUID of any provider of the tree. */
  in_tree?: string;
  required?: readonly TraitTerm[];
}

/** UUIDs of the providers that match. */
export function filterProviders(world: ModelWorld, question: ProvidersQuery): string[] {
  return world.filter((provider) => isLeft(world, provider, question)).map(({ uuid }) => uuid);
}

function isLeft(world: ModelWorld, provider: ModelProvider, question: ProvidersQuery): boolean {
  const { name, uuid, member_of = [], resources = {}, in_tree, required = [] } = question;
  return (
    (name === undefined || name === provider.name) &&
    (uuid === undefined || uuid === provider.uuid) &&
    (in_tree === undefined || isInTree(world, provider, in_tree)) &&
    matchesAggregates(provider.aggregates, member_of) &&
    matchesTraits(provider.traits, required) &&
    Object.entries(resources).every(([resource, amount]) => hasCapacity(provider, resource, amount))
  );
}

function isInTree(world: ModelWorld, provider: ModelProvider, uuid: string): boolean {
  const named = world.find((other) => other.uuid === uuid);
  return named !== undefined && rootOf(world, named) === rootOf(world, provider);
}

/** The query string of the request. */
export function providersQueryString({
  member_of,
  resources,
  required,
  ...plain
}: ProvidersQuery): QueryInput {
  return {
    ...plain,
    ...(member_of && { member_of: member_of.map(aggregateText) }),
    ...(resources && { resources: resourcesText(resources) }),
    ...(required && { required: required.map(traitText) }),
  };
}
