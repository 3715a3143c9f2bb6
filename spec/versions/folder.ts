/** A folder of documents, on disk or elsewhere (a Git revision, a test). */

export interface Folder {
  /** For messages. */
  path: string;
  /** The names of its files. */
  names(): string[];
  /** The text of one file. @throws SpecError when it cannot be read */
  text(name: string): string;
}

/** How much notice a removal needs; a file that is no document. `spec/deprecation` reads it. */
export const POLICY_FILE = 'deprecation-policy.yaml';

/** The OpenAPI documents and overlays among the files of a folder, which may have other YAML: `docker-compose.yml`. */
export function documentNames(folder: Folder): string[] {
  return folder
    .names()
    .filter((name) => /\.(ya?ml|json)$/.test(name) && name !== POLICY_FILE && isDocument(name, folder));
}

/** Decided by the text: other files may be templates that no parser reads. */
function isDocument(name: string, folder: Folder): boolean {
  const text = folder.text(name);
  if (BLOCK_KEY.test(text)) return true;
  return FIRST_KEY.test(text) || (ANY_KEY.test(text) && hasRootKey(text));
}

/** The root of an overlay has the key `overlay` (Overlay Specification, 4.4.1). */
const KEY = '["\']?(?:openapi|swagger|overlay)["\']?\\s*:';
/** A key of the root of a block mapping in YAML: it has no indentation. */
const BLOCK_KEY = new RegExp(`^\\ufeff?${KEY}`, 'm');
const FIRST_KEY = new RegExp(`^\\s*[{]\\s*${KEY}`);
const ANY_KEY = new RegExp(`^\\s*[{][^]*${KEY}`);

/** True for what is not JSON, so that the reader says what is wrong with it. */
function hasRootKey(text: string): boolean {
  try {
    const root = JSON.parse(text) as object;
    return ['openapi', 'swagger', 'overlay'].some((key) => key in root);
  } catch {
    return true;
  }
}
