/** Writes locations relative to the working directory. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Change } from '../../../spec/diff/change.ts';
import type { Io } from '../../io.ts';

export function relativeTo(folder: string, place: string): string {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return place.startsWith(start) ? place.slice(start.length) : place;
}

/** Rewrites the locations of a change. */
export function withPlaces(change: Change, shown: (place: string) => string): Change {
  const { place, operationPlace, removedAt } = change;
  return {
    ...change,
    place: shown(place),
    operationPlace: shown(operationPlace),
    ...(removedAt !== undefined && { removedAt: shown(removedAt) }),
  };
}

/**
 * How a format writes places: relative to the working directory, or for GitHub, which shows them at files of the
 * repository, relative to its root.
 */
export function placesFor(format: string, { cwd, env }: Pick<Io, 'cwd' | 'env'>): (place: string) => string {
  if (format !== 'github' && format !== 'sarif') return (place) => relativeTo(cwd, place);
  const root = findRepository(cwd) ?? env.GITHUB_WORKSPACE ?? cwd;
  return (place) => {
    const [, inCommit] = /^git:[^:]*:(.*)$/.exec(place) ?? [];
    if (inCommit !== undefined) return inCommit;
    return place === '' || /^[a-z]+:/.test(place) ? place : relativeTo(root, resolve(cwd, place));
  };
}

function findRepository(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? undefined : findRepository(dirname(folder));
}
