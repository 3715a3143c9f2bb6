/** Imports a document of all versions as a folder: the document of the oldest version, and overlays for the later ones. */

import type { Microversion } from '../../contract/microversion.ts';
import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { applyOverlay, type Overlay } from '../../openapi/overlay/overlay.ts';
import { overlayBetween } from '../../openapi/overlay/overlay-between.ts';
import { toApiDocument } from '../../openapi/reading/read-document.ts';
import type { SourceFile } from '../../openapi/reading/source-file.ts';
import type { OnProblem } from '../marks/dialect-problem.ts';
import { MarkedDocument } from '../marks/marked-document.ts';
import { readVersionNotes } from '../marks/version-notes.ts';
import { findBoundaries, type VersionEnds } from './boundaries.ts';
import { extractVersion } from './extract-version.ts';
import { composeOverlayTitle } from './overlay-title.ts';

export interface ImportedFolder {
  /** The complete document of the oldest version. */
  document: JsonObject;
  /** One for each later version in which something changes, and for the newest; oldest first. */
  overlays: Overlay[];
  oldest: Microversion;
  newest: Microversion;
  /** The versions at which the document may change, from the oldest to the newest. */
  boundaries: readonly Microversion[];
}

/**
 * @param onProblem receives the problems of marks; those that depend on the version again for each version
 * @throws SpecError with file and line for a file that is not OpenAPI 3, and for versions that cannot be imported
 */
export function importDocument(file: SourceFile, ends: VersionEnds, onProblem: OnProblem): ImportedFolder {
  const { isOpenApi30 } = toApiDocument(file);
  const marked = new MarkedDocument(file, onProblem);
  const versions = findBoundaries(marked, ends);
  const [oldest, newest] = [versions[0], versions.at(-1)] as [Microversion, Microversion];
  const notes = readVersionNotes(marked);
  const document = extractVersion(marked, oldest);
  const overlays: Overlay[] = [];
  let before = document;
  for (const version of versions.slice(1)) {
    const after = extractVersion(marked, version);
    const overlay = overlayBetween(before, after, { title: '', version });
    const note = notes.get(version);
    const isUnchanged = overlay.actions.length === 1;
    if (isUnchanged && note === undefined && version !== newest) continue;
    // The result shares with `before` what the overlay does not touch, and the diff skips shared parts.
    const next = applyOverlay(before, overlay).document as JsonObject;
    const title =
      note?.title ?? composeOverlayTitle(toDocument(before, isOpenApi30), toDocument(next, isOpenApi30));
    const description = note?.description;
    overlays.push({
      ...overlay,
      info: { title, version, ...(description !== undefined && { description }) },
    });
    before = next;
  }
  return { document, overlays, oldest, newest, boundaries: versions };
}

/** Without places, which a title does not name; unknown keywords do not keep it from describing the rest. */
function toDocument(root: JsonObject, isOpenApi30: boolean): ApiDocument {
  const { version } = root.info as { version: Json };
  return {
    name: String(version),
    version: String(version),
    root,
    isOpenApi30,
    locate: () => '',
    reportUnknown: () => {},
  };
}
