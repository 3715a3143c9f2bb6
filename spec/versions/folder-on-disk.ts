/** A folder of documents on the local file system. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../openapi/reading/read-text.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';
import type { Folder } from './folder.ts';

/**
 * Reads the folder when its methods are called, which throw SpecError when it cannot be read; each file once, since documents are
 * first recognised and then read.
 */
export function folderOnDisk(path: string): Folder {
  const texts = new Map<string, string>();
  return {
    path,
    names() {
      try {
        return readdirSync(path).sort();
      } catch (error) {
        throw new SpecError(
          path,
          `cannot be read (${(error as NodeJS.ErrnoException).code})`,
          'Expected a folder of documents.',
        );
      }
    },
    text(name) {
      const text = texts.get(name) ?? readText(join(path, name));
      texts.set(name, text);
      return text;
    },
  };
}
