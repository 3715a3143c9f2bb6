/**
 * UUIDs that each target chose for itself, for things that were made without one: in calls the others get their own in
 * the place of the first target's, and in their answers the first one's stands in the place of theirs.
 */
import { headerMap, type Request, type Response } from '../../exchange.ts';

export class ChosenNames {
  /** By target: the first one's UUIDs, and its own for each. */
  readonly #own: Map<string, string>[];

  constructor(targets: number) {
    this.#own = Array.from({ length: targets }, () => new Map());
  }

  requestFor(target: number, request: Request): Request {
    const pairs = [...(this.#own[target] as Map<string, string>)];
    if (pairs.length === 0) return request;
    const { path, body } = request;
    return { ...request, path: replaced(path, pairs), body: body === null ? null : replaced(body, pairs) };
  }

  /** Looks for new ones in the answers of all targets, and puts the first one's in the place of every other's. */
  read(request: Request, responses: readonly Response[]): Response[] {
    const [mine, ...theirs] = responses.map((response) => chosenIn(request, response));
    theirs.forEach((own, index) => {
      if (mine !== undefined && own !== undefined && own !== mine) this.#own[index + 1]?.set(mine, own);
    });
    return responses.map((response, index) => this.#translated(response, index));
  }

  #translated(response: Response, target: number): Response {
    const pairs = [...(this.#own[target] as Map<string, string>)].map(([first, own]): [string, string] => [
      own,
      first,
    ]);
    if (pairs.length === 0) return response;
    return {
      ...response,
      headers: response.headers.map(([name, value]) => [name, replaced(value, pairs)]),
      body: replaced(response.body, pairs),
    };
  }
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Where a thing was made that the request gave no UUID. */
function chosenIn({ method, body }: Request, response: Response): string | undefined {
  if (method !== 'POST' || response.status >= 300) return undefined;
  const found = UUID.exec(headerMap(response).get('location') ?? '')?.[0];
  const given = (body ?? '').replaceAll('-', '').toLowerCase();
  return found === undefined || given.includes(found.replaceAll('-', '')) ? undefined : found;
}

function replaced(text: string, pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((result, [from, to]) => result.replaceAll(from, to), text);
}
