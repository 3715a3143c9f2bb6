/** What the filters of the list of providers must leave. */
import type { QueryInput } from '../../../runner/case/paths.ts';
import {
  type AggregateTerm,
  aggregateText,
  meetsAggregates,
  meetsTraits,
  resourcesText,
  type TraitTerm,
  traitText,
} from './terms.ts';
import { hasRoom, type ModelProvider, type ModelWorld, rootOf } from './world.ts';

/** All that is given must hold. */
export interface ProviderQuestion {
  name?: string;
  uuid?: string;
  member_of?: readonly AggregateTerm[];
  resources?: Readonly<Record<string, number>>;
  /** UUID of any provider of the tree. */
  in_tree?: string;
  required?: readonly TraitTerm[];
}

/** UUIDs of the providers that are left. */
export function providersLeft(world: ModelWorld, question: ProviderQuestion): string[] {
  return world.filter((provider) => isLeft(world, provider, question)).map(({ uuid }) => uuid);
}

function isLeft(world: ModelWorld, provider: ModelProvider, question: ProviderQuestion): boolean {
  const { name, uuid, member_of = [], resources = {}, in_tree, required = [] } = question;
  return (
    (name === undefined || name === provider.name) &&
    (uuid === undefined || uuid === provider.uuid) &&
    (in_tree === undefined || isInTree(world, provider, in_tree)) &&
    meetsAggregates(provider.aggregates, member_of) &&
    meetsTraits(provider.traits, required) &&
    Object.entries(resources).every(([resource, amount]) => hasRoom(provider, resource, amount))
  );
}

function isInTree(world: ModelWorld, provider: ModelProvider, uuid: string): boolean {
  const named = world.find((other) => other.uuid === uuid);
  return named !== undefined && rootOf(world, named) === rootOf(world, provider);
}

/** The question as it is sent. */
export function queryOf({ member_of, resources, required, ...plain }: ProviderQuestion): QueryInput {
  return {
    ...plain,
    ...(member_of && { member_of: member_of.map(aggregateText) }),
    ...(resources && { resources: resourcesText(resources) }),
    ...(required && { required: required.map(traitText) }),
  };
}
