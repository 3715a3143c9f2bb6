/** Calls that the cloud makes: the callbacks of an operation, and webhooks. Clients respond. */

import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { isExtension } from '../../openapi/objects/keywords.ts';
import { operationsOfItem } from '../../openapi/objects/operations-of-item.ts';
import { followReference } from '../../openapi/reading/read-object.ts';
import { readPathItem } from '../../openapi/reading/read-path-item.ts';

export interface CallToClients {
  /** `POST {$request.body#/url} (callback done of POST /things)`, `POST webhook created`. */
  name: string;
  /** The name without names of path parameters. */
  key: string;
  /** What all methods of it have in common. */
  url: string;
  method: string;
  item: JsonObject;
  operation: Json;
}

/**
 * @param written the callbacks of an operation
 * @param caller that operation
 */
export function* callbacksIn(
  document: ApiDocument,
  written: Json | undefined,
  caller: { name: string; key: string },
): Generator<CallToClients> {
  for (const [callback, each] of Object.entries((written ?? {}) as JsonObject)) {
    const urls = isExtension(callback) ? {} : followReference(document, each);
    for (const [expression, item] of Object.entries(urls)) {
      if (isExtension(expression)) continue;
      yield* callsIn(document, item, {
        nameOf: (method) => `${method} ${expression} (callback ${callback} of ${caller.name})`,
        // No call shows the name of the callback.
        url: `${expression} (callback of ${caller.key})`,
      });
    }
  }
}

export function* webhooksIn(document: ApiDocument): Generator<CallToClients> {
  for (const [webhook, item] of Object.entries((document.root.webhooks ?? {}) as JsonObject)) {
    if (isExtension(webhook)) continue;
    yield* callsIn(document, item, {
      nameOf: (method) => `${method} webhook ${webhook}`,
      url: `webhook ${webhook}`,
    });
  }
}

function* callsIn(
  document: ApiDocument,
  written: Json,
  { nameOf, url }: { nameOf(method: string): string; url: string },
): Generator<CallToClients> {
  const item = readPathItem(document, written);
  for (const [method, operation] of operationsOfItem(item))
    yield { name: nameOf(method), key: `${method} ${url}`, url, method, item, operation };
}
