/** What one target was sent in a run of a scenario, and the ids that it gave to what the run made. */
import { isObject } from '../../../../spec/openapi/json-object.ts';

/** A property that names a resource: `id`, `uuid`, `node_uuid`, `serverId`. */
export const ID_NAME = /^(?:id|uuid)$|_(?:id|uuid)$|[a-z](?:Id|Uuid)$/;

/**
 * Values by which answers of several targets can be compared: the same call of a run gives the same name to the value of
 * each target.
 */
export class OwnValues {
  readonly #names = new Map<string, string>();
  readonly #sent = new Set<string>();
  readonly #sentByName = new Map<string, string>();

  /** A value that was made for this run, such as the name of a resource. */
  addFresh(value: string): void {
    this.#add(value, `own value ${this.#names.size + 1}`);
  }

  /** The texts of a request: an answer that has one of them repeats it. */
  addSent(value: unknown): void {
    if (typeof value === 'string') this.#sent.add(value);
    else if (Array.isArray(value)) for (const item of value) this.addSent(item);
    else if (isObject(value)) for (const item of Object.values(value)) this.addSent(item);
  }

  /** The texts of a body or of parameters, by their names. */
  addNamed(properties: unknown): void {
    if (!isObject(properties)) return;
    for (const [name, value] of Object.entries(properties))
      if (typeof value === 'string' && value !== '') this.#sentByName.set(name, value);
  }

  /** What was sent last under a name, or as the id of what the name says: `node_uuid` for `node`. */
  sentAs(name: string): string | undefined {
    const names = [name, `${name}_uuid`, `${name}_id`, `${name}Uuid`, `${name}Id`];
    return names.map((one) => this.#sentByName.get(one)).find((value) => value !== undefined);
  }

  /** The ids in the answer to a call that made something. @param origin names the call */
  learn(json: unknown, origin: string, pointer = ''): void {
    if (!isObject(json)) return;
    for (const [key, value] of Object.entries(json)) {
      const isId = (typeof value === 'string' && value !== '') || typeof value === 'number';
      if (ID_NAME.test(key) && isId) this.#add(String(value), `${pointer}/${key} of ${origin}`);
      else if (pointer === '') this.learn(value, origin, `/${key}`);
    }
  }

  /** The words for an own value, the same at each target; undefined for another value. */
  nameOf(value: string): string | undefined {
    return this.#names.get(value);
  }

  wasSent(value: string): boolean {
    return this.#sent.has(value);
  }

  #add(value: string, name: string): void {
    if (value.length < 2 && !/\d/.test(value)) return;
    if (!this.#names.has(value) && !this.#sent.has(value)) this.#names.set(value, `(${name})`);
  }
}
