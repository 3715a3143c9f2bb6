/** Reads the files that a document of a folder refers to. */
import { fileKey } from '../openapi/reading/files/file-key.ts';
import { InputError } from '../openapi/reading/input-error.ts';
import type { ReadText } from '../openapi/reading/read-document.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';
import type { Folder } from './folder.ts';

/** @param name the document's file in the folder */
export function textsBeside(folder: Folder, name: string): ReadText {
  const document = `${folder.path}/${name}`;
  return (location) => {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(location))
      throw new SpecError(location, 'is a URL', 'Documents in a folder refer to files: save it as one.');
    try {
      return folder.text(fileKey(document, location));
    } catch (error) {
      if (!(error instanceof InputError) || error instanceof SpecError) throw error;
      throw new SpecError(location, 'no such file', 'Check the path.');
    }
  };
}
