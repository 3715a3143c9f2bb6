/**
 * Writes what the files of a service say as JSON: reading it takes a tenth of the time that the YAML takes. Overlays get a target for
 * each node that they change, so that no library has to select them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { loadDocuments } from '../../spec/contract/load-documents.ts';
import { DESCRIBED_SERVICES, folderOfService, SERVICES } from '../../spec/contract/load-service.ts';
import type { Json } from '../../spec/openapi/document.ts';
import { applyOverlay, type Overlay, type OverlayAction } from '../../spec/openapi/overlay/overlay.ts';
import { selectPaths, stepsOfPlainPath } from '../../spec/openapi/overlay/select-nodes.ts';
import { parseSource } from '../../spec/openapi/reading/read-document.ts';
import { PROFILE_FILE } from '../../spec/profile/read-profile.ts';
import { folderOnDisk } from '../../spec/versions/folder-on-disk.ts';
import { DIST } from './folders.ts';

export function writeParsed(): void {
  mkdirSync(join(DIST, 'parsed'));
  for (const service of [...SERVICES, ...DESCRIBED_SERVICES])
    writeFileSync(
      join(DIST, 'parsed', `${service}.json`),
      JSON.stringify(parseFiles(folderOfService(service))),
    );
}

/** @throws Error where the result would be other documents */
function parseFiles(path: string): Record<string, Json> {
  const folder = folderOnDisk(path);
  const parsed: Record<string, Json> = { [PROFILE_FILE]: parse(path, PROFILE_FILE) };
  const { documents, changes } = loadDocuments(folder);
  const versions = [...documents.values()] as unknown as Json[];
  for (const [index, { file }] of changes.entries()) {
    const name = file.slice(path.length + 1);
    const value = parse(path, name);
    const before = versions[index - 1];
    parsed[name] = before === undefined ? value : withPlainTargets(before, value as unknown as Overlay);
  }
  const again = [...loadDocuments(folder, parsed).documents.values()];
  if (!isDeepStrictEqual(again, versions)) throw new Error(`${path}: other documents after parsing`);
  return parsed;
}

function parse(folder: string, name: string): Json {
  const path = join(folder, name);
  return parseSource(path, readFileSync(path, 'utf8')).value;
}

function withPlainTargets(document: Json, overlay: Overlay): Json {
  let current = document;
  const actions: OverlayAction[] = [];
  for (const action of overlay.actions) {
    actions.push(...splitAction(current, action));
    current = applyOverlay(current, { ...overlay, actions: [action] }).document;
  }
  return { ...overlay, actions } as unknown as Json;
}

/** One for each selected node; from the last to the first where they are removed, as the overlay does it. */
function splitAction(document: Json, action: OverlayAction): OverlayAction[] {
  if (stepsOfPlainPath(action.target) !== undefined) return [action];
  const targets = selectPaths(document, action.target).map((keys) => `$${keys.map(stepOf).join('')}`);
  return (action.remove ? targets.reverse() : targets).map((target) => ({ ...action, target }));
}

function stepOf(key: string | number): string {
  return typeof key === 'number' ? `[${key}]` : `[${key.includes("'") ? `"${key}"` : `'${key}'`}]`;
}
