/** Versions that are one document, and overlays after it. */
import type { Json } from '../openapi/document.ts';
import { applyOverlay, type Overlay } from '../openapi/overlay.ts';
import { Origins } from '../openapi/reading/origins.ts';
import { documentOfFile } from '../openapi/reading/read-document.ts';
import { parseYaml } from '../openapi/reading/read-yaml.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';
import { compareVersions, type Folder, type Version } from './versions.ts';

/** @param whole files of documents: the first version's @throws SpecError with file and line */
export function overlaid(folder: Folder, whole: readonly string[], overlays: readonly string[]): Version[] {
  const origins = new Origins();
  const versions = [firstOf(folder, whole, origins)];
  for (const name of overlays.toSorted((one, other) => compareVersions(one, other)))
    versions.push(next(versions.at(-1) as Version, folder, name, origins));
  return versions;
}

function firstOf(folder: Folder, [name, ...others]: readonly string[], origins: Origins): Version {
  if (name === undefined || others.length > 0) {
    const found = name === undefined ? 'none' : [name, ...others].join(', ');
    throw new SpecError(
      folder.path,
      `overlays need one document that they begin with, and there is ${found}`,
      'Expected "1.0.yaml", say, and "1.1.overlay.yaml" after it.',
    );
  }
  const file = parseYaml(`${folder.path}/${name}`, folder.text(name));
  origins.read(file);
  const place = (node: Json, key?: string) => origins.place(node, key);
  const document = { ...documentOfFile(file), place };
  const { title = '' } = infoOf(document.root);
  return { version: document.version, title: String(title), path: file.path, document };
}

function next(before: Version, folder: Folder, name: string, origins: Origins): Version {
  const file = parseYaml(`${folder.path}/${name}`, folder.text(name));
  origins.read(file);
  const overlay = file.value as unknown as Overlay;
  const { document, problems } = applyOverlay(before.document.root, overlay, origins);
  const [problem] = problems;
  if (problem)
    throw new SpecError(
      file.place(['actions', problem.action]),
      `${problem.target}: ${problem.problem}`,
      'Mend the action.',
    );
  const version = versionOf(document, origins);
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

/** A number has lost what was written: 1.10 is 1.1. */
function versionOf(root: Json, origins: Origins): string {
  const info = infoOf(root);
  if (typeof info.version !== 'number') return String(info.version);
  throw new SpecError(
    origins.place(info as Json, 'version'),
    `"info.version" is the number ${info.version}`,
    'Put it in quotes: 1.10 without them is 1.1.',
  );
}

function infoOf(root: Json): { version?: Json; title?: Json } {
  return ((root as { info?: Json } | null)?.info ?? {}) as { version?: Json; title?: Json };
}
