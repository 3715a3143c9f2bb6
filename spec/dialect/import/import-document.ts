/** Makes a folder of one document and overlays of a document of all versions. */

import type { Microversion } from '../../contract/microversion.ts';
import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { applyOverlay, type Overlay } from '../../openapi/overlay/overlay.ts';
import { overlayBetween } from '../../openapi/overlay/overlay-between.ts';
import { toApiDocument } from '../../openapi/reading/read-document.ts';
import type { SourceFile } from '../../openapi/reading/source-file.ts';
import { MarkedDocument } from '../marks/marked-document.ts';
import { wordsOfVersions } from '../marks/words-of-versions.ts';
import { boundaries, type Ends } from './boundaries.ts';
import { cut } from './cut.ts';
import type { Gap } from './gap.ts';
import { overlayTitle } from './overlay-title.ts';

export interface Imported {
  /** Complete, of the oldest version. */
  document: JsonObject;
  /** Of the later versions in which something changes, oldest first. */
  overlays: Overlay[];
  oldest: Microversion;
  newest: Microversion;
}

/**
 * @param onGap is told of what has to be there at a version and does not hold; when it returns, anything may stand there
 * @throws SpecError with file and line for what is no OpenAPI 3.0 or 3.1, and for marks that cannot be
 */
export function importDocument(file: SourceFile, ends: Ends, onGap: (gap: Gap) => void): Imported {
  const { isOpenApi30 } = toApiDocument(file);
  const marked = new MarkedDocument(file);
  const versions = boundaries(marked, ends);
  const [oldest, newest] = [versions[0], versions.at(-1)] as [Microversion, Microversion];
  const words = wordsOfVersions(marked);
  const document = cut(marked, oldest, onGap);
  const overlays: Overlay[] = [];
  let before = document;
  for (const version of versions.slice(1)) {
    const after = cut(marked, version, onGap);
    const overlay = overlayBetween(before, after, { title: '', version });
    const own = words.get(version);
    if (overlay.actions.length === 1 && own === undefined && version !== newest) continue;
    // What an overlay does not touch is shared, and what is shared need not be compared again.
    const next = applyOverlay(before, overlay).document as JsonObject;
    const title = own?.title ?? overlayTitle(named(before, isOpenApi30), named(next, isOpenApi30));
    const info = { title, version, ...(own?.description !== undefined && { description: own.description }) };
    overlays.push({ ...overlay, info });
    before = next;
  }
  return { document, overlays, oldest, newest };
}

function named(root: JsonObject, isOld: boolean): ApiDocument {
  const { version } = root.info as { version: Json };
  return { name: String(version), version: String(version), root, isOpenApi30: isOld, locate: () => '' };
}
