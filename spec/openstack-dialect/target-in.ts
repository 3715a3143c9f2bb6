/** What a part of a document is, where a reference may stand for it. */
import type { ApiDocument } from '../diff/api-document.ts';
import type { Json } from '../document.ts';
import { isObject } from '../json-object.ts';
import { lookUp } from '../resolve.ts';
import { SpecError } from '../spec-error.ts';

/** What stands at the end of the references. @throws SpecError for a reference that leads nowhere */
export function targetIn({ root, place }: ApiDocument, written: Json): Json {
  let node = written;
  for (let step = 0; isObject(node) && typeof node.$ref === 'string' && step < LONGEST_CHAIN; step += 1) {
    try {
      node = lookUp(root as never, node.$ref);
    } catch (error) {
      throw new SpecError(
        place(node),
        (error as Error).message,
        'References are followed within one document.',
      );
    }
  }
  return node;
}

const LONGEST_CHAIN = 20;
