/** `/resource_classes` and `/resource_classes/{name}`. */
import type { Answer, Call, Refusal } from '../http/call.ts';
import type { Decision } from './decision.ts';
import { keyOf, lastChange, type Named, type Provider } from './records.ts';
import { badRequest, conflict, notFound } from './refusals.ts';
import { STANDARD_RESOURCE_CLASSES } from './standard-names.ts';
import type { State } from './state.ts';

export function listResourceClasses(state: State, { mount }: Call): Answer {
  const classes = [...state.resourceClasses.values()];
  return {
    body: { resource_classes: classes.map(({ name }) => shown(name, mount)) },
    lastModified: lastChange(classes),
  };
}

export function getResourceClass(state: State, { params, mount }: Call): Answer {
  const found = classIn(state, params);
  return 'refused' in found ? found : { body: shown(found.name, mount), lastModified: lastChange([found]) };
}

export function createResourceClass(state: State, { body, now }: Call): Decision | Refusal {
  const { name } = body as { name: string };
  if (state.resourceClasses.has(name)) return conflict(`There is a resource class ${name} already.`);
  return { put: [newClass(name, now)], answer: { location: pathOf(name) } };
}

/** Makes the class unless it is there: since 1.7. */
export function ensureResourceClass(state: State, { params, now }: Call): Decision | Refusal {
  const name = params.name as string;
  if (!CUSTOM.test(name) || name.length > LONGEST) {
    return badRequest(
      'The name of a resource class is CUSTOM_ and then capitals, digits and "_", 255 in all.',
    );
  }
  const location = pathOf(name);
  if (state.resourceClasses.has(name)) return { answer: { status: 204, location } };
  return { put: [newClass(name, now)], answer: { status: 201, location } };
}

/** Gives the class another name, in every inventory too: until 1.6. */
export function renameResourceClass(state: State, { params, body, mount, now }: Call): Decision | Refusal {
  const found = classIn(state, params);
  if ('refused' in found) return found;
  const { name } = body as { name: string };
  if (isStandard(found.name))
    return badRequest(`${found.name} is a standard resource class: it keeps its name.`);
  const answer = { body: shown(name, mount) };
  if (name === found.name) return { answer };
  if (state.resourceClasses.has(name)) return conflict(`There is a resource class ${name} already.`);
  const holders = [...state.withInventory.get(found.name)].map((uuid) => state.provider(uuid) as Provider);
  return {
    put: [
      { key: keyOf.resourceClass(name), value: { ...found, name, updated: now.getTime() } satisfies Named },
      ...holders.map((provider) => withRenamedClass(provider, found.name, name)),
    ],
    delete: [keyOf.resourceClass(found.name)],
    answer,
  };
}

export function deleteResourceClass(state: State, { params }: Call): Decision | Refusal {
  const found = classIn(state, params);
  if ('refused' in found) return found;
  if (isStandard(found.name)) return badRequest(`${found.name} is a standard resource class: it stays.`);
  if (state.withInventory.has(found.name)) return conflict(`There are inventories of ${found.name}.`);
  return { delete: [keyOf.resourceClass(found.name)], answer: {} };
}

export function locateResourceClass(state: State, { params }: Call): Refusal | undefined {
  const found = classIn(state, params);
  return 'refused' in found ? found : undefined;
}

/** Writes custom classes as they are, so that whoever deletes one meanwhile finds it changed. */
export function claimClasses(state: State, names: readonly string[]): { key: string; value: unknown }[] {
  return names
    .filter((name) => !isStandard(name))
    .map((name) => ({ key: keyOf.resourceClass(name), value: state.resourceClasses.get(name) }));
}

const CUSTOM = /^CUSTOM_[A-Z0-9_]+$/;
const LONGEST = 255;

function isStandard(name: string): boolean {
  return STANDARD_RESOURCE_CLASSES.has(name);
}

function classIn(state: State, params: Call['params']): Named | Refusal {
  return (
    state.resourceClasses.get(params.name as string) ?? notFound(`There is no resource class ${params.name}.`)
  );
}

function newClass(name: string, now: Date): { key: string; value: Named } {
  return { key: keyOf.resourceClass(name), value: { name, created: now.getTime(), updated: null } };
}

function withRenamedClass(provider: Provider, from: string, to: string): { key: string; value: Provider } {
  const { [from]: inventory, ...others } = provider.inventories;
  const inventories = inventory ? { ...others, [to]: inventory } : others;
  return { key: keyOf.provider(provider.uuid), value: { ...provider, inventories } };
}

function pathOf(name: string): string {
  return `/resource_classes/${name}`;
}

function shown(name: string, mount: string): unknown {
  return { name, links: [{ rel: 'self', href: mount + pathOf(name) }] };
}
