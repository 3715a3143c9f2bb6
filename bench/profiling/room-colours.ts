/** The colour of each room in a flame graph: light, so that dark text on it is readable, and the same in every graph. */

/** Those that begin with the text; the first that fits. */
const COLOURS: readonly (readonly [prefix: string, colour: string])[] = [
  ['reference/http', '#8ec5f4'],
  ['reference/placement', '#93d7a0'],
  ['reference/scheduler', '#5fc9b8'],
  ['reference/store/etcd', '#c3a6ee'],
  ['reference/store/lmdb', '#dcb2ea'],
  ['reference/store', '#b3b1f2'],
  ['reference', '#b9dcf7'],
  ['spec', '#cfe39a'],
  ['undici', '#f7b27a'],
  ['WebAssembly', '#f9cda6'],
  ['lmdb', '#ecc0a4'],
  ['node:internal', '#d3d3d3'],
  ['node', '#e4e4e4'],
  ['generated code', '#f3e08a'],
  ['native code', '#c4ccd6'],
  ['(garbage collector)', '#f49a94'],
  ['(', '#dde2e8'],
];
const OTHERS = '#f4cfe0';

export function colourOf(room: string): string {
  return COLOURS.find(([prefix]) => room.startsWith(prefix))?.[1] ?? OTHERS;
}
