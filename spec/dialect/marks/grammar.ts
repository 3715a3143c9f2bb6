/** What stands where in an OpenAPI document, as far as it can be marked with versions. */
import { CHILD, CHILDREN_BY_NAME, CHILDREN_IN_ORDER, isExtension, SETS } from '../../openapi/keywords.ts';
import { METHODS } from '../../openapi/object-keys.ts';

export type Kind =
  | 'document'
  | 'item'
  | 'operation'
  | 'parameter'
  | 'header'
  | 'body'
  | 'media'
  | 'response'
  /** Paths by the expressions that say where a call goes. */
  | 'callback'
  | 'schema'
  /** An extension, or what people read: any object in it can be marked, and have variants of its keys. */
  | 'free'
  /** Anything else, such as a number or a list. */
  | 'other';

/** One thing, several by their names, or a list of them. */
export interface Slot {
  kind: Kind;
  shape: 'one' | 'names' | 'list';
}

/** What is below a key of a thing of a kind. */
export function slotOf(kind: Kind, key: string): Slot {
  if (kind === 'free' || isExtension(key)) return FREE;
  if (kind === 'schema') return slotOfKeyword(key);
  if (kind === 'callback') return one('item');
  return SLOTS[kind]?.[key] ?? ANYTHING;
}

/** Of `components`: what each of its parts holds. The rest is never referred to, or seldom. */
export const COMPONENTS: Readonly<Record<string, Kind>> = {
  schemas: 'schema',
  parameters: 'parameter',
  headers: 'header',
  responses: 'response',
  requestBodies: 'body',
  callbacks: 'callback',
  pathItems: 'item',
};

/** In the place of one of these a reference may stand beside which nothing else can: it is marked where it leads. */
export const REFERABLE: ReadonlySet<Kind> = new Set([
  'parameter',
  'header',
  'response',
  'body',
  'callback',
  'item',
]);

const one = (kind: Kind): Slot => ({ kind, shape: 'one' });
const names = (kind: Kind): Slot => ({ kind, shape: 'names' });
const list = (kind: Kind): Slot => ({ kind, shape: 'list' });

const ANYTHING = one('other');
const FREE = one('free');
const VALUE = { schema: one('schema'), content: names('media') };

const SLOTS: Readonly<Partial<Record<Kind, Readonly<Record<string, Slot>>>>> = {
  document: { info: FREE, paths: names('item'), webhooks: names('item') },
  item: {
    ...Object.fromEntries(METHODS.map((method) => [method, one('operation')])),
    parameters: list('parameter'),
  },
  operation: {
    parameters: list('parameter'),
    requestBody: one('body'),
    responses: names('response'),
    callbacks: names('callback'),
  },
  parameter: VALUE,
  header: VALUE,
  body: { content: names('media') },
  media: { schema: one('schema') },
  response: { headers: names('header'), content: names('media') },
};

function slotOfKeyword(keyword: string): Slot {
  if (CHILD.has(keyword)) return one('schema');
  if (CHILDREN_BY_NAME.has(keyword) || keyword === '$defs') return names('schema');
  return SETS.has(keyword) || CHILDREN_IN_ORDER.has(keyword) ? list('schema') : ANYTHING;
}
