/** The versions of an API in a folder: one document and overlays after it, or one document for each version. */
import { POLICY_FILE } from '../deprecation/policy.ts';
import type { Json } from '../document.ts';
import { Origins } from '../origins.ts';
import { applyOverlay, type Overlay } from '../overlay.ts';
import { parseYaml } from '../read-yaml.ts';
import { SpecError } from '../spec-error.ts';
import type { ApiDocument } from './api-document.ts';
import { documentIn, documentOfFile } from './read-document.ts';

export interface Version {
  /** `1.10`, `2024-05-01`, or whatever the documents call it. */
  version: string;
  /** What it is about, in a few words; empty when nobody says. */
  title: string;
  /** Where it is written, for messages. */
  path: string;
  document: ApiDocument;
}

/** A folder, wherever it is. */
export interface Folder {
  /** For messages. */
  path: string;
  /** Of its files. */
  names(): string[];
  /** @throws SpecError when it cannot be read */
  text(name: string): string;
}

/** Oldest first. @throws SpecError with file and line for what cannot be read */
export function readVersions(folder: Folder): Version[] {
  const names = folder.names().filter((name) => /\.(ya?ml|json)$/.test(name) && name !== POLICY_FILE);
  const overlays = names.filter((name) => OVERLAY.test(name));
  const whole = names.filter((name) => !OVERLAY.test(name));
  const versions = overlays.length > 0 ? overlaid(folder, whole, overlays) : alone(folder, whole);
  requireDistinct(versions, folder);
  return versions;
}

/** By the numbers in them, so that 1.10 comes after 1.9; other schemes by their letters. */
export function compareVersions(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

const OVERLAY = /\.overlay\.(ya?ml|json)$/;

function alone(folder: Folder, names: readonly string[]): Version[] {
  return names
    .map((name) => {
      const path = `${folder.path}/${name}`;
      const document = documentIn(path, folder.text(name));
      if (document.version === '')
        throw new SpecError(path, '"info.version" is not there', 'It says which version this is.');
      return { version: document.version, title: '', path, document };
    })
    .sort((one, other) => compareVersions(one.version, other.version));
}

function overlaid(folder: Folder, whole: readonly string[], overlays: readonly string[]): Version[] {
  const [first, ...others] = whole;
  if (first === undefined || others.length > 0) {
    const found = whole.length === 0 ? 'none' : whole.join(', ');
    throw new SpecError(
      folder.path,
      `overlays need one document that they begin with, and there is ${found}`,
      'Expected "1.0.yaml", say, and "1.1.overlay.yaml" after it.',
    );
  }
  const origins = new Origins();
  const place = (node: Json, key?: string) => origins.place(node, key);
  const base = parseYaml(`${folder.path}/${first}`, folder.text(first));
  origins.read(base);
  let root = base.value;
  const { version, title = '' } = infoOf(root);
  const versions: Version[] = [
    {
      version: String(version),
      title: String(title),
      path: base.path,
      document: { ...documentOfFile(base), place },
    },
  ];
  const inOrder = overlays.toSorted((one, other) => compareVersions(one, other));
  for (const name of inOrder) {
    const file = parseYaml(`${folder.path}/${name}`, folder.text(name));
    origins.read(file);
    const overlay = file.value as unknown as Overlay;
    const result = applyOverlay(root, overlay, origins);
    const [problem] = result.problems;
    if (problem)
      throw new SpecError(
        file.place(['actions', problem.action]),
        `${problem.target}: ${problem.problem}`,
        'Mend the action.',
      );
    root = result.document;
    const own = String(infoOf(root).version);
    if (own === versions.at(-1)?.version)
      throw new SpecError(
        file.path,
        `"info.version" is still "${own}" after this overlay`,
        'Update $.info with the version.',
      );
    const document: ApiDocument = {
      ...(versions[0] as Version).document,
      name: `${folder.path} ${own}`,
      version: own,
      root: root as never,
    };
    versions.push({ version: own, title: overlay.info?.title ?? '', path: file.path, document });
  }
  return versions;
}

function infoOf(root: Json): { version?: Json; title?: Json } {
  return ((root as { info?: Json } | null)?.info ?? {}) as { version?: Json; title?: Json };
}

function requireDistinct(versions: readonly Version[], folder: Folder): void {
  for (const [index, { version, path }] of versions.entries()) {
    const other = versions[index - 1];
    if (other?.version === version)
      throw new SpecError(
        path,
        `is version ${version}, and so is ${other.path}`,
        'One document says what a version is.',
      );
  }
  if (versions.length === 0)
    throw new SpecError(folder.path, 'has no documents', 'Expected OpenAPI in YAML or JSON.');
}
