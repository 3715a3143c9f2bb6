/** Makes one document of all versions of the versions in a folder. */

import { isMicroversion, type Microversion } from '../../contract/microversion.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';
import type { Version } from '../../versions/version.ts';
import { COMPONENTS } from '../marks/grammar.ts';
import { below, keysIn, type ValuesByVersion } from './held.ts';
import { Merger } from './merger.ts';
import { requireUnmarked } from './require-unmarked.ts';
import { Timeline } from './timeline.ts';

/** @param versions oldest first @throws SpecError for versions that are no microversions, and documents with marks */
export function exportDocument(versions: readonly Version[]): JsonObject {
  const names = versions.map(microversionOf);
  const documents = versions.map(({ document }) => document);
  for (const document of documents) requireUnmarked(document);
  const roots = documents.map(({ root }) => root);
  const merger = new Merger(documents, new Timeline(names));
  const held = new Map(
    roots.map(({ info: _info, components: _components, ...root }, index) => [index, root]),
  );
  const { openapi, ...rest } = merger.object('document', held);
  return {
    openapi: openapi as Json,
    info: infoOf(versions, merger),
    ...rest,
    ...componentsOf(heldIn(roots, 'components'), merger),
  };
}

function microversionOf({ version, path }: Version): Microversion {
  if (isMicroversion(version)) return version;
  throw new SpecError(
    path,
    `its version is ${JSON.stringify(version)}, which is no microversion`,
    'The marks of the dialect are microversions, such as 2.10.',
  );
}

function infoOf(versions: readonly Version[], merger: Merger): JsonObject {
  const infos = versions.map(({ document }, index): [number, Json] => {
    const { version: _version, ...words } = (document.root.info ?? {}) as JsonObject;
    return [index, words];
  });
  const [oldest, newest] = [versions[0], versions.at(-1)] as [Version, Version];
  const words = versions.slice(1).map(({ version, title, description }) => ({
    version,
    ...(title !== '' && { title }),
    ...(description !== undefined && { description }),
  }));
  return {
    ...merger.object('free', new Map(infos)),
    version: newest.version,
    'x-openstack': { 'min-ver': oldest.version, 'max-ver': newest.version },
    ...(words.length > 0 && { 'x-microversions': words }),
  };
}

function componentsOf(held: ValuesByVersion, merger: Merger): JsonObject {
  if (held.size === 0) return {};
  const kinds = keysIn(held).map((kind): [string, Json] => {
    const all = below(held, kind);
    const of = COMPONENTS[kind] ?? 'free';
    const named = keysIn(all).map((name): [string, Json] => [name, merger.component(of, below(all, name))]);
    return [kind, Object.fromEntries(named)];
  });
  return { components: Object.fromEntries(kinds) };
}

function heldIn(roots: readonly JsonObject[], key: string): ValuesByVersion {
  return below(new Map(roots.map((root, index) => [index, root])), key);
}
