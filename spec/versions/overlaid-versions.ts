/** Reads versions that are one document followed by overlays. */
import type { Json } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { applyOverlay, type Overlay } from '../openapi/overlay/overlay.ts';
import { parseJoined, parseSource } from '../openapi/reading/read-document.ts';
import type { SourceFile } from '../openapi/reading/source-file.ts';
import { SourceMap } from '../openapi/reading/source-map.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';
import type { Folder } from './folder.ts';
import { textsBeside } from './texts-beside.ts';
import { compareVersions, type Version } from './version.ts';

/** @param documents the first version's file, and no other @throws SpecError with file and line */
export function readOverlaidVersions(
  folder: Folder,
  documents: readonly string[],
  overlays: readonly string[],
): Version[] {
  const sources = new SourceMap();
  const versions = [readFirst(folder, documents, sources)];
  for (const name of overlays.toSorted(byVersionInName))
    versions.push(readNext(versions.at(-1) as Version, folder, name, sources));
  return versions;
}

function byVersionInName(one: string, other: string): number {
  const [first, second] = [one, other].map((name) => name.replace(/\.overlay\.\w+$/, '')) as [string, string];
  return compareVersions(first, second);
}

function readFirst(folder: Folder, [name, ...others]: readonly string[], sources: SourceMap): Version {
  if (name === undefined || others.length > 0) {
    const found = name === undefined ? 'none' : [name, ...others].join(', ');
    throw new SpecError(
      folder.path,
      `overlays need exactly one document to start from; found ${found}`,
      'Expected files such as "1.0.yaml" and "1.1.overlay.yaml".',
    );
  }
  const path = `${folder.path}/${name}`;
  const { document: joined, files } = parseJoined(path, folder.text(name), textsBeside(folder, name));
  for (const file of files) sources.addFile(file);
  const [first] = files as [SourceFile];
  if (joined.root !== first.value) sources.recordCopy(joined.root, first.value as JsonObject);
  const locate = (node: Json, key?: string) => sources.locate(node, key);
  const locateRemoval = (node: Json, key?: string) => sources.locateRemoval(node, key);
  const document = { ...joined, locate, locateRemoval };
  const { title = '' } = infoOf(document.root);
  return { version: document.version, title: String(title), path, document };
}

function readNext(before: Version, folder: Folder, name: string, sources: SourceMap): Version {
  const file = parseSource(`${folder.path}/${name}`, folder.text(name));
  sources.addFile(file);
  const overlay = file.value as unknown as Overlay;
  const { document, problems } = applyOverlay(before.document.root, overlay, sources);
  const [problem] = problems;
  if (problem)
    throw new SpecError(
      file.locatePath(['actions', problem.action]),
      `${problem.target}: ${problem.problem}`,
      'Correct the action.',
    );
  const version = versionOf(document, sources);
  if (version === before.version)
    throw new SpecError(
      file.path,
      `"info.version" is still "${version}" after this overlay`,
      'Update $.info with the version.',
    );
  const { title = '', description } = overlay.info ?? {};
  return {
    version,
    title,
    ...(description !== undefined && { description }),
    path: file.path,
    document: { ...before.document, name: `${folder.path} ${version}`, version, root: document as never },
  };
}

/** A number cannot be trusted: YAML reads 1.10 as 1.1. */
function versionOf(root: Json, sources: SourceMap): string {
  const info = infoOf(root);
  if (typeof info.version !== 'number') return String(info.version);
  throw new SpecError(
    sources.locate(info as Json, 'version'),
    `"info.version" is the number ${info.version}`,
    'Put it in quotes: 1.10 without them is 1.1.',
  );
}

function infoOf(root: Json): { version?: Json; title?: Json } {
  return ((root as { info?: Json } | null)?.info ?? {}) as { version?: Json; title?: Json };
}
