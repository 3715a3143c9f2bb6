/** The scheme of an API's versions, declared or recognised: without one, versions have no order. */
import type { Json } from '../openapi/document.ts';
import { isObject } from '../openapi/json-object.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';
import { parseYaml } from '../openapi/reading/syntax/read-yaml.ts';
import { type Folder, POLICY_FILE } from './folder.ts';
import type { Version } from './version.ts';

/** By name, the form of each version; `compareVersions` orders all of them. Listed in docs/diff-and-gate.md. */
const FORMS = {
  /** `1.2.3`, `v1.2.3-beta.1` */
  semver: /^v?\d+\.\d+\.\d+(?:-[0-9a-z][0-9a-z.-]*)?(?:\+[0-9a-z.-]+)?$/i,
  /** `1.9`, `1.10` */
  microversion: /^\d+\.\d+$/,
  /** `2026-11-21`, `2026-11-21-preview` */
  date: /^\d{4}-\d{2}-\d{2}(?:-[a-z][0-9a-z.-]*)?$/i,
  /** `1`, `v2`, `v1beta1` */
  number: /^v?\d+(?:(?:alpha|beta|rc|a|b)\.?\d*)?$/i,
  /** `1.2.3.4`, `v1.0`, `1.0b2`: numbers of any length */
  dotted: /^v?\d+(?:\.\d+)*(?:-[a-z][0-9a-z.-]*|(?:alpha|beta|rc|a|b)\.?\d*)?(?:\+[0-9a-z.-]+)?$/i,
  /** Any names, in alphabetical order: never recognised, only declared. */
  name: /./,
} as const;

export type VersionScheme = keyof typeof FORMS;

export const VERSION_SCHEMES = Object.keys(FORMS) as VersionScheme[];

/** The first scheme that all versions have; undefined where they have none in common. */
export function recogniseScheme(versions: readonly string[]): VersionScheme | undefined {
  return VERSION_SCHEMES.find(
    (scheme) => scheme !== 'name' && versions.every((version) => FORMS[scheme].test(version)),
  );
}

export interface VersionOrder {
  scheme: VersionScheme;
  isDeclared: boolean;
}

/**
 * The order of some versions; undefined for fewer than two.
 * @param recorded versions without a document here, such as those of `published.lock`
 * @throws SpecError for a version of another form than the declared one, for versions without a common form, and for an unknown
 *   `version-scheme`
 */
export function requireOrder(
  folder: Folder,
  versions: readonly Version[],
  recorded: readonly string[] = [],
): VersionOrder | undefined {
  const names = [...new Set([...versions.map(({ version }) => version), ...recorded])];
  const declared = readDeclaredScheme(folder);
  if (declared) {
    const other = names.find((name) => !FORMS[declared].test(name));
    if (other === undefined) return names.length < 2 ? undefined : { scheme: declared, isDeclared: true };
    throw new SpecError(
      placeOf(other, folder, versions),
      `the version ${JSON.stringify(other)} is not of the scheme "${declared}"`,
      `${POLICY_FILE} declares it: correct the version, or "version-scheme".`,
    );
  }
  if (names.length < 2) return undefined;
  const scheme = recogniseScheme(names);
  if (scheme) return { scheme, isDeclared: false };
  throw withoutOrder(folder, versions, names);
}

function withoutOrder(folder: Folder, versions: readonly Version[], names: readonly string[]): SpecError {
  const [first = ''] = names;
  const own = recogniseScheme([first]);
  const other = own ? (names.find((name) => !FORMS[own].test(name)) ?? first) : first;
  const [neighbour = ''] = names.filter((name) => name !== other);
  return new SpecError(
    placeOf(other, folder, versions),
    `the versions ${JSON.stringify(neighbour)} and ${JSON.stringify(other)} have no order`,
    `Give all versions one form, such as 1.2.3, 1.10, 2026-11-21 or v2. If they are names in alphabetical order, add "version-scheme: name" to ${POLICY_FILE}.`,
  );
}

function placeOf(version: string, folder: Folder, versions: readonly Version[]): string {
  const found = versions.find((each) => each.version === version);
  if (!found) return `${folder.path}/published.lock`;
  const { info } = found.document.root;
  return isObject(info) ? found.document.locate(info, 'version') : found.path;
}

/** `version-scheme` of the policy file; undefined where there is none. */
function readDeclaredScheme(folder: Folder): VersionScheme | undefined {
  if (!folder.names().includes(POLICY_FILE)) return undefined;
  const file = parseYaml(`${folder.path}/${POLICY_FILE}`, folder.text(POLICY_FILE));
  const written: Json | undefined = isObject(file.value) ? file.value['version-scheme'] : undefined;
  if (written === undefined || VERSION_SCHEMES.includes(written as VersionScheme))
    return written as VersionScheme | undefined;
  throw new SpecError(
    file.locatePath(['version-scheme']),
    `version-scheme is ${JSON.stringify(written)}`,
    `Expected one of ${VERSION_SCHEMES.join(', ')}.`,
  );
}
