/** `/resource_classes` and `/resource_classes/{name}`. */
import { firstProblem } from '../../spec/contract/validate.ts';
import type { HandlerResult, Refusal } from '../handler-result.ts';
import type { HandlerInput, PathParameters } from '../http/handler.ts';
import { describeProblem } from '../http/request/describe-problem.ts';
import type { Decision } from '../store/decision.ts';
import { badRequest, conflict, describeUnknownClass, notFound } from './refusals.ts';
import { type Consumer, keyOf, lastChange, type NamedRecord, type Provider } from './state/records.ts';
import { STANDARD_RESOURCE_CLASSES } from './state/standard-names.ts';
import type { PlacementState } from './state/state.ts';

export function listResourceClasses(state: PlacementState, { mount }: HandlerInput): HandlerResult {
  const classes = [...state.resourceClasses.values()];
  return {
    body: { resource_classes: classes.map(({ name }) => renderClass(name, mount)) },
    lastModified: lastChange(classes),
  };
}

export function getResourceClass(
  state: PlacementState,
  { path, mount }: HandlerInput<ClassPath>,
): HandlerResult {
  const found = findClass(state, path);
  return 'refused' in found
    ? found
    : { body: renderClass(found.name, mount), lastModified: lastChange([found]) };
}

export function createResourceClass(
  state: PlacementState,
  { body, now }: HandlerInput<PathParameters, ClassBody>,
): Decision | Refusal {
  const { name } = body;
  if (state.resourceClasses.has(name)) return conflict(`Conflicting resource class already exists: ${name}`);
  return { put: [newClass(name, now)], answer: { location: pathOf(name) } };
}

/** Creates the class unless it exists. Since 1.7. */
export function ensureResourceClass(
  state: PlacementState,
  { path: { name }, now }: HandlerInput<ClassPath>,
): Decision | Refusal {
  const problem = firstProblem(NAME, name);
  if (problem) return badRequest(`JSON does not validate: ${describeProblem(problem, name)}`);
  const location = pathOf(name);
  if (state.resourceClasses.has(name)) return { answer: { status: 204, location } };
  return { put: [newClass(name, now)], answer: { status: 201, location } };
}

/** Renames the class, also in inventories and allocations. Until 1.6. */
export function renameResourceClass(
  state: PlacementState,
  { path, body, mount, now }: HandlerInput<ClassPath, ClassBody>,
): Decision | Refusal {
  const found = findClass(state, path);
  if ('refused' in found) return found;
  const { name } = body;
  if (isStandard(found.name)) return badRequest(`Cannot update standard resource class ${found.name}`);
  const answer = { body: renderClass(name, mount) };
  if (name === found.name) return { answer };
  if (state.resourceClasses.has(name)) return conflict(`Resource class already exists: ${name}`);
  const holders = [...state.withInventory.get(found.name)].map((uuid) => state.provider(uuid) as Provider);
  return {
    put: [
      {
        key: keyOf.resourceClass(name),
        value: { ...found, name, updated: now.getTime() } satisfies NamedRecord,
      },
      ...holders.map((provider) => withRenamedClass(provider, found.name, name)),
      ...consumersOfClass(state, holders, found.name).map((consumer) =>
        withRenamedClassIn(consumer, found.name, name),
      ),
    ],
    delete: [keyOf.resourceClass(found.name)],
    answer,
  };
}

export function deleteResourceClass(
  state: PlacementState,
  { path }: HandlerInput<ClassPath>,
): Decision | Refusal {
  const found = findClass(state, path);
  if ('refused' in found) return found;
  if (isStandard(found.name)) return badRequest(`Cannot delete standard resource class ${found.name}`);
  if (state.withInventory.has(found.name))
    return conflict(`Error in delete resource class: Class is in use in inventory: ${found.name}`);
  return { delete: [keyOf.resourceClass(found.name)], answer: {} };
}

/** Refuses a path whose class does not exist. */
export function locateResourceClass(state: PlacementState, path: ClassPath): Refusal | undefined {
  const found = findClass(state, path);
  return 'refused' in found ? found : undefined;
}

/** Rewrites custom classes unchanged, so that a concurrent deletion of one conflicts. */
export function pinClasses(
  state: PlacementState,
  names: readonly string[],
): { key: string; value: unknown }[] {
  return names
    .filter((name) => !isStandard(name))
    .map((name) => ({ key: keyOf.resourceClass(name), value: state.resourceClasses.get(name) }));
}

type ClassPath = { name: string };
type ClassBody = { name: string };

/** The schema of a custom class's name. Where the name is in the body, the contract validates it. */
const NAME = { type: 'string', maxLength: 255, pattern: '^CUSTOM_[A-Z0-9_]+$' };

function isStandard(name: string): boolean {
  return STANDARD_RESOURCE_CLASSES.has(name);
}

function findClass(state: PlacementState, { name }: ClassPath): NamedRecord | Refusal {
  return state.resourceClasses.get(name) ?? notFound(describeUnknownClass(name));
}

function newClass(name: string, now: Date): { key: string; value: NamedRecord } {
  return { key: keyOf.resourceClass(name), value: { name, created: now.getTime(), updated: null } };
}

function withRenamedClass(provider: Provider, from: string, to: string): { key: string; value: Provider } {
  const { [from]: inventory, ...others } = provider.inventories;
  const inventories = inventory ? { ...others, [to]: inventory } : others;
  return { key: keyOf.provider(provider.uuid), value: { ...provider, inventories } };
}

function consumersOfClass(state: PlacementState, holders: readonly Provider[], name: string): Consumer[] {
  const uuids = new Set(holders.flatMap(({ uuid }) => [...state.consumersOf.get(uuid)]));
  return [...uuids]
    .map((uuid) => state.consumers.get(uuid) as Consumer)
    .filter(({ allocations }) => allocations.some(({ resources }) => resources[name] !== undefined));
}

function withRenamedClassIn(consumer: Consumer, from: string, to: string): { key: string; value: Consumer } {
  const allocations = consumer.allocations.map(({ provider, resources: { [from]: amount, ...others } }) => ({
    provider,
    resources: amount === undefined ? others : { ...others, [to]: amount },
  }));
  return { key: keyOf.consumer(consumer.uuid), value: { ...consumer, allocations } };
}

function pathOf(name: string): string {
  return `/resource_classes/${name}`;
}

function renderClass(name: string, mount: string): unknown {
  return { name, links: [{ rel: 'self', href: mount + pathOf(name) }] };
}
