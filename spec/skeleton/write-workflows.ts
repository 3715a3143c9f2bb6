/** Writes the workflows of a new service: what each operation needs, as far as paths and schemas tell. */

import { stringify } from 'yaml';
import { type Contract, needsQuery } from '../contract/contract.ts';
import type { Service } from '../contract/service.ts';
import type { Json } from '../openapi/document.ts';
import { listPathParameters } from '../openapi/objects/list-path-parameters.ts';
import { PLACEHOLDER } from '../workflows/check/check-placeholders.ts';
import { OpenPoints } from './open-points.ts';
import { proposeValue, type SampleValue } from './sample-value.ts';

export interface WorkflowSkeleton {
  text: string;
  /** What a person has to add, a line each. */
  open: readonly string[];
}

type Step = { [key: string]: Json };

/**
 * A workflow for each collection that has a POST, which creates an item, calls the operations of the item, and removes it; and
 * one for each other operation that no list leads to.
 * @param document the name of a document of the service, for the source description
 */
export function writeWorkflows(service: Service, document: string): WorkflowSkeleton {
  const contracts = service.operations().map((name) => service.revisions(name).at(-1) as Contract);
  const open = new OpenPoints();
  const done = new Set<Contract>();
  const workflows: Json[] = [];
  for (const create of contracts.filter(isCreation(contracts))) {
    const ofItem = contracts.filter((one) => isOfItem(create, one));
    workflows.push(chain(create, ofItem, open));
    for (const one of [create, ...ofItem]) done.add(one);
  }
  for (const one of contracts)
    if (!done.has(one) && (one.method !== 'GET' || needsQuery(one))) workflows.push(single(one, open));
  const root = {
    arazzo: '1.0.1',
    info: { title: `Samples of ${service.name}`, version: '1' },
    sourceDescriptions: [{ name: service.name, url: `./${document}`, type: 'openapi' }],
    workflows,
  };
  return {
    text: workflows.length === 0 ? '' : HEAD + stringify(root, { lineWidth: 110 }),
    open: open.lines(),
  };
}

const HEAD = `# How to make a call of each operation that succeeds (docs/workflows.md). Values that begin with ${PLACEHOLDER} are yours to choose.
`;

/** A POST on a collection whose items have a path of their own. */
function isCreation(contracts: readonly Contract[]) {
  return ({ method, path, action }: Contract): boolean =>
    method === 'POST' &&
    action === null &&
    !path.includes('{') &&
    contracts.some((other) => itemParameter(path, other.path) !== undefined);
}

/** `id` for `/books` and `/books/{id}`. */
function itemParameter(collection: string, path: string): string | undefined {
  if (!path.startsWith(`${collection}/{`)) return undefined;
  return /^\{([^{}]+)\}$/.exec(path.slice(collection.length + 1))?.[1];
}

/** An operation of one item, without further parameters. */
function isOfItem({ path: collection }: Contract, { path }: Contract): boolean {
  return path.startsWith(`${collection}/{`) && path.split('{').length === 2;
}

function chain(create: Contract, ofItem: readonly Contract[], open: OpenPoints): Json {
  const isRemoval = (one: Contract) =>
    one.method === 'DELETE' && itemParameter(create.path, one.path) !== undefined;
  const first = ofItem.find((one) => itemParameter(create.path, one.path) !== undefined) as Contract;
  const id = '$steps.create.outputs.id';
  const withId = (one: Contract): Step => ({
    ...stepOf(one, open),
    parameters: [{ name: /\{([^{}]+)\}/.exec(one.path)?.[1] as string, in: 'path', value: id }],
  });
  const removals = ofItem.filter(isRemoval);
  if (removals.length === 0) open.addKept(create);
  return {
    workflowId: nounOf(create.path),
    inputs: INPUTS,
    steps: [
      {
        ...stepOf(create, open),
        stepId: 'create',
        outputs: {
          id: `$response.body#${pointerToId(create, itemParameter(create.path, first.path) ?? 'id')}`,
        },
      },
      ...ofItem.filter((one) => !isRemoval(one)).map(withId),
      ...removals.map((one): Step => ({ ...withId(one), 'x-interop-cleanup': 'create' })),
    ],
  };
}

function single(one: Contract, open: OpenPoints): Json {
  const step = stepOf(one, open);
  const names = listPathParameters(one.path);
  const missing = one.query.parameters.filter(({ required }) => required);
  const path = names.map((name) => ({ name, in: 'path', value: `${PLACEHOLDER}: ${name}` }));
  const query = missing.map(({ name, schema }) => {
    const { value, unknown } = proposeValue(schema, name);
    if (unknown.length > 0) open.addValue(one, `the query parameter ${name}`);
    return { name, in: 'query', value };
  });
  for (const name of names) open.addValue(one, `${name} in the path`);
  const parameters = [...path, ...query];
  return {
    workflowId: idOf(one.operation),
    inputs: INPUTS,
    steps: [{ ...step, ...(parameters.length > 0 && { parameters }) }],
  };
}

const INPUTS: Json = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string', 'x-interop-fresh': 'name' } },
};

function stepOf(one: Contract, open: OpenPoints): Step {
  const body = one.body && proposeBody(one, open);
  return {
    stepId: idOf(one.operation),
    operationId: one.operation,
    ...(body && { requestBody: { payload: body } }),
  };
}

function proposeBody(one: Contract, open: OpenPoints): Json {
  const { value, unknown }: SampleValue = proposeValue(one.body?.schema ?? {});
  for (const pointer of unknown) open.addValue(one, pointer || 'the body');
  return value;
}

function idOf(operation: string): string {
  return operation.replaceAll(/[^A-Za-z0-9_-]+/g, '-').replaceAll(/^-|-$/g, '');
}

function nounOf(path: string): string {
  return idOf(path.split('/').at(-1) as string) || 'root';
}

/** Where the answer has the id: at its root, or within its only property, `{ "server": { "id": … } }`. */
function pointerToId({ responses }: Contract, parameter: string): string {
  const success = [...responses.values()].find(({ status, bodies }) => status < 300 && bodies.size > 0);
  const schema = [...(success?.bodies.values() ?? [])][0];
  const properties = (schema?.properties ?? {}) as Record<string, { properties?: object }>;
  const names = [parameter, 'id', 'uuid', 'name'];
  const [only, ...others] = Object.entries(properties);
  const inner = only && others.length === 0 ? only[1].properties : undefined;
  if (only && inner) return `/${only[0]}/${names.find((name) => name in inner) ?? 'id'}`;
  return `/${names.find((name) => name in properties) ?? 'id'}`;
}
