/**
 * Every part of a document that a client can see, and where. It uses no code of the diff, so that it does not repeat the
 * mistakes of that code.
 */

import type { Json } from '../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../spec/openapi/json-object.ts';
import { parsePointer, pointerOf } from '../../../../spec/openapi/json-pointer.ts';
import { nodeAt } from './edited.ts';
import { partOf } from './parameter-part.ts';
import type { MutationSite, Path, Role, Site } from './place.ts';

export function listMutationSites(root: JsonObject): MutationSite[] {
  return [...new Reader(root).all().values()];
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Keywords whose schemas describe another part of the value. */
const STEPS: Readonly<Record<string, string>> = {
  items: '/*',
  unevaluatedItems: '/*',
  additionalProperties: '/*',
  unevaluatedProperties: '/*',
  contentSchema: '',
};

/** Keywords whose schemas are compared as a whole, with the rule. */
const WHOLES: Readonly<Record<string, string>> = {
  not: 'negation',
  if: 'condition',
  // biome-ignore lint/suspicious/noThenProperty: it is JSON Schema's keyword
  then: 'condition',
  else: 'condition',
  propertyNames: 'property-names',
  contains: 'contained-items',
};

class Reader {
  readonly #root: JsonObject;
  readonly #places = new Map<string, MutationSite & { sites: Site[] }>();

  constructor(root: JsonObject) {
    this.#root = root;
  }

  all(): ReadonlyMap<string, MutationSite> {
    this.#paths();
    this.#surface();
    this.#authentication();
    this.#unused();
    return this.#places;
  }

  #paths(): void {
    for (const path of Object.keys(this.#object(['paths']))) {
      const item = ['paths', path];
      for (const method of METHODS.filter((each) => Object.hasOwn(this.#object(item), each))) {
        const site: Site = {
          operation: `${method.toUpperCase()} ${path}`,
          side: 'request',
          part: '',
          pointer: '',
        };
        this.#note('paths', ['paths'], site);
        this.#note('item', item, site);
        this.#operation([...item, method], site);
        for (const index of this.#indices([...item, 'parameters']))
          this.#parameter([...item, 'parameters', index], site, path);
      }
    }
  }

  #operation(path: Path, site: Site): void {
    this.#note('operation', path, site);
    for (const index of this.#indices([...path, 'parameters']))
      this.#parameter([...path, 'parameters', index], site, String(path[1]));
    if (nodeAt(this.#root, [...path, 'requestBody']) !== undefined) {
      const inBody = { ...site, part: 'body' };
      this.#follow([...path, 'requestBody'], (body) => {
        this.#note('body', body, inBody);
        this.#content([...body, 'content'], inBody);
      });
    }
    this.#responses([...path, 'responses'], { ...site, side: 'response' });
  }

  #parameter(path: Path, site: Site, url: string): void {
    this.#follow(path, (found) => {
      const part = partOf(this.#object(found), url);
      if (part === undefined) return;
      const inParameter = { ...site, part };
      this.#note('parameter', found, inParameter);
      this.#schema([...found, 'schema'], inParameter);
    });
  }

  #responses(path: Path, site: Site): void {
    this.#note('responses', path, site);
    for (const status of Object.keys(this.#object(path)))
      this.#response([...path, status], { ...site, status });
  }

  #response(path: Path, site: Site): void {
    this.#follow(path, (response) => {
      this.#note('response', response, site);
      for (const name of Object.keys(this.#object([...response, 'headers']))) {
        if (name.toLowerCase() === 'content-type') continue;
        const inHeader = { ...site, part: `header ${name.toLowerCase()}` };
        this.#follow([...response, 'headers', name], (header) => {
          this.#note('header', header, inHeader);
          this.#schema([...header, 'schema'], inHeader);
        });
      }
      this.#content([...response, 'content'], { ...site, part: 'body' });
    });
  }

  #content(path: Path, site: Site): void {
    if (nodeAt(this.#root, path) === undefined) return;
    this.#note('content', path, site);
    for (const mediaType of Object.keys(this.#object(path))) {
      const inMedia = { ...site, mediaType };
      this.#note('media', [...path, mediaType], inMedia);
      this.#schema([...path, mediaType, 'schema'], inMedia);
    }
  }

  #schema(path: Path, site: Site): void {
    const node = nodeAt(this.#root, path);
    if (node === undefined) return;
    this.#note('schema', path, site);
    if (typeof node !== 'object' || node === null) return;
    for (const [keyword, value] of Object.entries(node)) this.#below(keyword, value, path, site);
  }

  #below(keyword: string, value: Json, path: Path, site: Site): void {
    const below = [...path, keyword];
    const moved = (step: string): Site => ({ ...site, pointer: site.pointer + step });
    const whole = (rule: string): Site => ({ ...site, whole: site.whole ?? { rule, pointer: site.pointer } });
    const named = Object.keys(value === null ? {} : Object(value));
    if (keyword === '$ref') this.#schema(parsePointer((value as string).slice(1)), site);
    else if (keyword === 'properties')
      for (const name of named) this.#schema([...below, name], moved(pointerOf([name])));
    else if (keyword === 'patternProperties')
      for (const name of named) this.#schema([...below, name], moved('/*'));
    else if (keyword === 'dependentSchemas')
      for (const name of named) this.#schema([...below, name], whole('dependent'));
    else if (keyword === 'prefixItems')
      for (const index of this.#indices(below)) this.#schema([...below, index], moved(`/${index}`));
    else if (keyword === 'allOf')
      for (const index of this.#indices(below)) this.#schema([...below, index], { ...site, isPart: true });
    else if (/^(anyOf|oneOf)$/.test(keyword))
      for (const index of this.#indices(below)) this.#schema([...below, index], site);
    else if (STEPS[keyword] !== undefined) this.#schema(below, moved(STEPS[keyword]));
    else if (WHOLES[keyword] !== undefined) this.#schema(below, whole(WHOLES[keyword]));
  }

  /** Leaves out refusals that no call gets, because the path has the method. */
  #surface(): void {
    if (this.#root['x-surface'] === undefined) return;
    const at = ['x-surface'];
    this.#note('surface', at, { operation: '', side: 'response', part: '', pointer: '' });
    const refusal = (path: Path, operation: string) => {
      const site: Site = { operation, side: 'response', part: '', pointer: '' };
      this.#note('refusal', path, site);
      this.#responses(path, site);
    };
    for (const name of Object.keys(this.#object(at)).filter((each) => each !== 'routes'))
      refusal([...at, name], name);
    for (const url of Object.keys(this.#object([...at, 'routes']))) {
      const route = [...at, 'routes', url];
      const { methods, unknownMethod, notYet } = this.#object(route);
      this.#note('route', route, {
        operation: `unknownMethod ${url}`,
        side: 'response',
        part: '',
        pointer: '',
      });
      if (unknownMethod) refusal([...route, 'unknownMethod'], `unknownMethod ${url}`);
      for (const method of Object.keys((notYet ?? {}) as JsonObject)) {
        const isThere = nodeAt(this.#root, ['paths', url, method.toLowerCase()]) !== undefined;
        if ((methods as string[]).includes(method) && !isThere)
          refusal([...route, 'notYet', method], `notYet ${method} ${url}`);
      }
    }
  }

  #authentication(): void {
    const inherits = this.#ofRole('operation').filter(
      ({ node }) => (node as JsonObject).security === undefined,
    );
    this.#note('root', [], ...inherits.flatMap(({ sites }) => sites));
    for (const name of Object.keys(this.#object(['components', 'securitySchemes']))) {
      const asks = (requirements: Json | undefined) =>
        ((requirements ?? []) as JsonObject[]).some((each) => Object.hasOwn(each, name));
      const users = this.#ofRole('operation').filter(({ node }) =>
        asks((node as JsonObject).security ?? this.#root.security),
      );
      this.#note(
        'scheme',
        ['components', 'securitySchemes', name],
        ...users.flatMap(({ sites }) => [...sites]),
      );
    }
  }

  /** Components without a reference to them. */
  #unused(): void {
    for (const kind of ['schemas', 'responses', 'headers', 'parameters', 'requestBodies']) {
      for (const name of Object.keys(this.#object(['components', kind]))) {
        const path = ['components', kind, name];
        if (!this.#places.has(pointerOf(path))) this.#note('unused', path);
      }
    }
  }

  #ofRole(role: Role): MutationSite[] {
    return [...this.#places.values()].filter((place) => place.role === role);
  }

  #note(role: Role, path: Path, ...sites: readonly Site[]): void {
    const key = `${pointerOf(path)}${role === 'refusal' ? ' refusal' : ''}`;
    const known = this.#places.get(key);
    if (known) known.sites.push(...sites);
    else this.#places.set(key, { role, path, node: nodeAt(this.#root, path) as Json, sites: [...sites] });
  }

  /** Goes on at the target of a reference. */
  #follow(path: Path, then: (found: Path) => void): void {
    const { $ref } = this.#object(path);
    if (typeof $ref === 'string') this.#follow(parsePointer($ref.slice(1)), then);
    else then(path);
  }

  #object(path: Path): JsonObject {
    return (nodeAt(this.#root, path) ?? {}) as JsonObject;
  }

  #indices(path: Path): number[] {
    return [...((nodeAt(this.#root, path) ?? []) as Json[]).keys()];
  }
}
