/**
 * Finds, by the form of its names, what killed runs left on a scheduler. What they claimed and created in Placement is
 * found by `interop clean placement`.
 */
import type { FindRemnants } from '../../runner/case/cleanup/remnants.ts';

export const findRemnants: FindRemnants = async (read) => {
  const hosts = await readAllHosts(read);
  const { cells } = (await read('/cells')) as { cells: Listed[] };
  return {
    paths: [
      ...hosts.filter(isOurs).map(({ uuid }) => `/hosts/${uuid}`),
      ...cells.filter(isOurs).map(({ uuid }) => `/cells/${uuid}`),
    ],
    foreign: [],
  };
};

interface Listed {
  uuid: string;
  name: string;
}

const OUR_NAME = /^interop-[0-9a-f]{16}$/;

function isOurs({ name }: Listed): boolean {
  return OUR_NAME.test(name);
}

/** Reads all pages. */
async function readAllHosts(read: (path: string) => Promise<unknown>): Promise<Listed[]> {
  const all: Listed[] = [];
  for (;;) {
    const marker = all.at(-1)?.uuid;
    const { hosts } = (await read(marker === undefined ? '/hosts' : `/hosts?marker=${marker}`)) as {
      hosts: Listed[];
    };
    if (hosts.length === 0) return all;
    all.push(...hosts);
  }
}
