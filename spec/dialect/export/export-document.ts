/** Exports the versions of a folder as one document of all versions. */

import { isMicroversion, type Microversion } from '../../contract/microversion.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';
import type { Version } from '../../versions/version.ts';
import { COMPONENTS } from '../marks/object-fields.ts';
import { Merger } from './merger.ts';
import { requireUnmarked } from './require-unmarked.ts';
import { Timeline } from './timeline.ts';
import { childValues, unionOfKeys, type ValuesByVersion } from './values-by-version.ts';

/**
 * @param versions oldest first
 * @throws SpecError for versions that are not microversions, and for documents that have marks already
 */
export function exportDocument(versions: readonly Version[]): JsonObject {
  const names = versions.map(microversionOf);
  const documents = versions.map(({ document }) => document);
  for (const document of documents) requireUnmarked(document);
  const roots: ValuesByVersion = new Map(documents.map(({ root }, index) => [index, root]));
  const merger = new Merger(documents, new Timeline(names));
  const { openapi, ...rest } = merger.mergeObject('document', new Map([...roots].map(omitOwnFields)));
  return {
    openapi: openapi as Json,
    info: exportInfo(versions, merger),
    ...rest,
    ...exportComponents(childValues(roots, 'components'), merger),
  };
}

function microversionOf({ version, path }: Version): Microversion {
  if (isMicroversion(version)) return version;
  throw new SpecError(
    path,
    `its version is ${JSON.stringify(version)}, which is not a microversion`,
    'x-openstack marks need microversions, such as 2.10.',
  );
}

/** The root without the fields that are exported apart. */
function omitOwnFields([index, root]: readonly [number, Json]): [number, Json] {
  const { info: _info, components: _components, ...rest } = root as JsonObject;
  return [index, rest];
}

function exportInfo(versions: readonly Version[], merger: Merger): JsonObject {
  const infos = versions.map(({ document }, index): [number, Json] => {
    const { version: _version, ...info } = (document.root.info ?? {}) as JsonObject;
    return [index, info];
  });
  const [oldest, newest] = [versions[0], versions.at(-1)] as [Version, Version];
  const notes = versions.slice(1).map(({ version, title, description }) => ({
    version,
    ...(title !== '' && { title }),
    ...(description !== undefined && { description }),
  }));
  return {
    ...merger.mergeObject('free', new Map(infos)),
    version: newest.version,
    'x-openstack': { 'min-ver': oldest.version, 'max-ver': newest.version },
    ...(notes.length > 0 && { 'x-microversions': notes }),
  };
}

function exportComponents(components: ValuesByVersion, merger: Merger): JsonObject {
  if (components.size === 0) return {};
  const fields = unionOfKeys(components).map((field): [string, Json] => {
    const all = childValues(components, field);
    const kind = COMPONENTS[field] ?? 'free';
    const merged = unionOfKeys(all).map((name): [string, Json] => [
      name,
      merger.mergeComponent(kind, childValues(all, name)),
    ]);
    return [field, Object.fromEntries(merged)];
  });
  return { components: Object.fromEntries(fields) };
}
