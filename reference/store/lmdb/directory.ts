/** Opens a directory of LMDB, which holds one database a service, and refuses what is not one of ours. */
import { mkdirSync } from 'node:fs';
import type { Database, RootDatabase } from 'lmdb';
import { InputError } from '../../../spec/openapi/reading/input-error.ts';
import { checkDirectory } from './check-directory.ts';

/** What this version writes and reads; raised where a directory of before cannot be read as it is. */
export const FORMAT = 1;

/** The databases of one service. */
export interface ServiceDatabases {
  environment: RootDatabase;
  /** Values with the revisions of their commits, by key. */
  entries: Database<string, string>;
  /** The latest commits by revision, as JSON. */
  log: Database<string, number>;
  /** The revision of the last commit, under `HEAD`. */
  head: Database<number, string>;
}

/** The key of the last revision in the database `head`. */
export const HEAD = 'head';

/** @param path made where it does not exist, in a directory that does. @throws InputError */
export async function openDirectory(path: string, service: string): Promise<ServiceDatabases> {
  const { open } = await loadLmdb();
  checkDirectory(path);
  let environment: RootDatabase | undefined;
  try {
    mkdirSync(path, { recursive: true });
    // `eventTurnBatching` makes a promise of its own, whose failure would end the process.
    // Without `overlappingSync` a commit is visible, and its promise resolves, only after its data were flushed to the disk.
    environment = open({
      path,
      noSubdir: false,
      overlappingSync: false,
      eventTurnBatching: false,
      maxDbs: 64,
      encoding: 'json',
    });
    checkFormat(path, environment);
    return {
      environment,
      entries: environment.openDB(service, { encoding: 'string' }),
      log: environment.openDB(`${service}/log`, { encoding: 'string', keyEncoding: 'uint32' }),
      head: environment.openDB(`${service}/head`, { encoding: 'json' }),
    };
  } catch (error) {
    await environment?.close();
    if (error instanceof InputError) throw error;
    throw new InputError(`the store ${path} cannot be opened: ${(error as Error).message}.`);
  }
}

/** An optional dependency, with a binary for each system. */
const PACKAGE = 'lmdb';

/** Loaded only where it is needed. */
async function loadLmdb(): Promise<typeof import('lmdb')> {
  try {
    return (await import(PACKAGE)) as typeof import('lmdb');
  } catch (error) {
    throw new InputError(
      `a store lmdb:DIR needs the package lmdb, which is not installed or has no binary for this system: npm install lmdb. (${(error as Error).message})`,
    );
  }
}

/** The format stands in a database of its own, so that an environment of another program is recognised. */
function checkFormat(path: string, environment: RootDatabase): void {
  const others = [...environment.getKeys()].map(String);
  if (others.length > 0 && !others.includes(ABOUT))
    throw new InputError(
      `the directory ${path} is an LMDB environment of another program (${others.slice(0, 3).join(', ')}). Name another directory.`,
    );
  const about = environment.openDB<number, string>(ABOUT, { encoding: 'json' });
  const format = about.transactionSync(() => {
    const found = about.get('format');
    if (found === undefined) void about.put('format', FORMAT);
    return found ?? FORMAT;
  });
  if (format !== FORMAT)
    throw new InputError(
      `the store ${path} has format ${format}, and this version reads format ${FORMAT}. Use the version of interop that wrote it: export the store with that one, and import it with this one.`,
    );
}

const ABOUT = 'interop';
