/** The files that the program reads at run time: documents, schemas, plans, and the styles and scripts of pages. */
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ROOMS, ROOT } from './folders.ts';

/** @returns paths from the root */
export function listDataFiles(): string[] {
  return ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(ROOT.length).split(sep).join('/')),
  ).filter((path) => !path.endsWith('.ts') && !NOT_READ.some((form) => form.test(path)));
}

/** Pages for people, and what the documents of compute are generated from. */
const NOT_READ = [/\.md$/, /^spec\/compute\/(facts\.json|names\.yaml|corrections\.yaml)$/];
