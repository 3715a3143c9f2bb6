/** Finds the place in a root's answer that says which versions a target has. */
import { compareMicroversions, isVersionName, type Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import { isObject, type JsonObject } from '../../spec/openapi/json-object.ts';
import { recogniseScheme } from '../../spec/versions/version-scheme.ts';
import { parseJson, type Response } from '../exchange.ts';
import { overlaps } from '../target/discover.ts';

/** An entry of `discovery` in the profile; null where the answer has no two versions side by side that overlap the documents'. */
export function findVersions({ status, body }: Response, service: Service): JsonObject | null {
  if (status >= 400) return null;
  for (const { entries, object } of listObjects(parseJson(body), '')) {
    const versions = Object.entries(object).filter(
      (each): each is [string, Microversion] =>
        typeof each[1] === 'string' && isLike(each[1], service.oldest),
    );
    const sorted = versions.sort(([, one], [, other]) => compareMicroversions(one, other));
    const [oldest, newest] = [sorted[0], sorted.at(-1)];
    if (
      sorted.length < 2 ||
      !oldest ||
      !newest ||
      !overlaps({ minimum: oldest[1], maximum: newest[1] }, service)
    )
      continue;
    // Equal versions do not tell which is which.
    if (oldest[1] === newest[1]) continue;
    return { path: '/', ...(entries !== '' && { entries }), minimum: oldest[0], maximum: newest[0] };
  }
  return null;
}

/** An entry may have a version of another kind beside: `v2` of the whole API. */
function isLike(text: string, version: Microversion): boolean {
  return isVersionName(text) && recogniseScheme([text]) === recogniseScheme([version]);
}

/** The root, and objects and lists within it. */
function listObjects(json: unknown, entries: string): { entries: string; object: JsonObject }[] {
  if (Array.isArray(json)) return json.filter(isObject).map((object) => ({ entries, object }));
  if (!isObject(json)) return [];
  const inner = Object.entries(json).flatMap(([key, value]) => listObjects(value, `${entries}/${key}`));
  return [{ entries, object: json }, ...inner];
}
