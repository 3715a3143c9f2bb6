/**
 * Maps the UUIDs that targets choose for resources that a client created without one. The calls have the first target's
 * UUID; each other target gets its own in its place, and its answers are translated back.
 */
import { headerMap, type Request, type Response } from '../../exchange.ts';

export class ChosenUuids {
  /** For each target, its own UUID by the UUID that the first target chose. */
  readonly #own: Map<string, string>[];

  /** @param targets how many there are */
  constructor(targets: number) {
    this.#own = Array.from({ length: targets }, () => new Map());
  }

  /** Replaces the first target's UUIDs in path and body by those of the target with that index. */
  translateRequest(target: number, request: Request): Request {
    const pairs = [...(this.#own[target] as Map<string, string>)];
    if (pairs.length === 0) return request;
    const { path, body } = request;
    return {
      ...request,
      path: replaceAll(path, pairs),
      body: body === null ? null : replaceAll(body, pairs),
    };
  }

  /** Learns the UUIDs that the targets chose in these responses, and replaces them by those of the first target. */
  translateResponses(request: Request, responses: readonly Response[]): Response[] {
    const [mine, ...theirs] = responses.map((response) => findChosenUuid(request, response));
    theirs.forEach((own, index) => {
      if (mine !== undefined && own !== undefined && own !== mine) this.#own[index + 1]?.set(mine, own);
    });
    return responses.map((response, index) => this.#translateResponse(response, index));
  }

  #translateResponse(response: Response, target: number): Response {
    const pairs = [...(this.#own[target] as Map<string, string>)].map(([first, own]): [string, string] => [
      own,
      first,
    ]);
    if (pairs.length === 0) return response;
    return {
      ...response,
      headers: response.headers.map(([name, value]) => [name, replaceAll(value, pairs)]),
      body: replaceAll(response.body, pairs),
    };
  }
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads the UUID of the created resource from Location, unless the request named it. */
function findChosenUuid({ method, body }: Request, response: Response): string | undefined {
  if (method !== 'POST' || response.status >= 300) return undefined;
  const found = UUID.exec(headerMap(response).get('location') ?? '')?.[0];
  const given = (body ?? '').replaceAll('-', '').toLowerCase();
  return found === undefined || given.includes(found.replaceAll('-', '')) ? undefined : found;
}

function replaceAll(text: string, pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((result, [from, to]) => result.replaceAll(from, to), text);
}
