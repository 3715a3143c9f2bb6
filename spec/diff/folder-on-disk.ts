/** A folder of documents on this machine. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SpecError } from '../spec-error.ts';
import type { Folder } from './versions.ts';

export function folderOnDisk(path: string): Folder {
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
      try {
        return readFileSync(join(path, name), 'utf8');
      } catch (error) {
        throw new SpecError(
          join(path, name),
          `cannot be read (${(error as NodeJS.ErrnoException).code})`,
          'Check the file.',
        );
      }
    },
  };
}
