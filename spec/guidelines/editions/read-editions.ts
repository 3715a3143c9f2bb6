/** Reads the editions of a guideline in a folder. */
import { documentNames, type Folder } from '../../versions/folder.ts';
import { type LocatedGuideline, readGuideline } from '../read-guideline.ts';

/** @throws SpecError with the line of what is no guideline */
export function readEditions(folder: Folder): LocatedGuideline[] {
  return editionNames(folder).map((name) => readGuideline(`${folder.path}/${name}`, folder.text(name)));
}

/** True for a folder with editions and without API documents, which `interop gate` checks in another way. */
export function hasEditions(folder: Folder): boolean {
  return editionNames(folder).length > 0 && documentNames(folder).length === 0;
}

/** Decided by the text, since the reader is to say what is wrong with a file that means to be a guideline. */
function editionNames(folder: Folder): string[] {
  return folder.names().filter((name) => /\.ya?ml$/.test(name) && /^edition\s*:/m.test(folder.text(name)));
}
