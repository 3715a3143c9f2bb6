/**
 * What runs leave on a scheduler when they are killed, told by the form of its names. What they claimed and made in
 * Placement is found there: `interop clean placement`.
 */
import type { FindRemnants } from '../../runner/run/clean.ts';

export const findRemnants: FindRemnants = async (read) => {
  const hosts = await allHosts(read);
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

/** Page by page. */
async function allHosts(read: (path: string) => Promise<unknown>): Promise<Listed[]> {
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
