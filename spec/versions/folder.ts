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

/** The OpenAPI documents and overlays among the files of a folder. */
export function documentNames(folder: Folder): string[] {
  return folder.names().filter((name) => /\.(ya?ml|json)$/.test(name) && name !== POLICY_FILE);
}
