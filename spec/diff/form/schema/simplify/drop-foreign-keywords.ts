/** Drops keywords for values that the type does not allow. */

import type { Json } from '../../../../openapi/document.ts';
import type { OpenNode } from '../merge-members.ts';
import { isForeignKeyword } from '../type-of-keyword.ts';

export function dropForeignKeywords({ values, children }: OpenNode): void {
  const types = values.get('type') as string[] | undefined;
  for (const keys of [values, children] as Map<string, Json | unknown>[])
    for (const key of keys.keys()) if (isForeignKeyword(key.split(' ')[0] as string, types)) keys.delete(key);
}
