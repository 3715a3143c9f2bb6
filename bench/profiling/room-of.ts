/** Says where a function of a profile is: its place in a file, and its room. */
import type { CallFrame } from './cpu-profile.ts';

export interface FrameOrigin {
  place: string;
  room: string;
}

/**
 * The room is a folder of the checkout (two levels of it, within `reference/store` three), the name of a package, `node:internal` or
 * `node`, `generated code` for what is compiled while the program runs, such as validators, `WebAssembly`, or `native code` for functions in
 * C++. What V8 itself does has its own name, such as `(garbage collector)`.
 * @param root the URL of the checkout, with a slash at its end
 */
export function originOf({ functionName, scriptId, url, lineNumber }: CallFrame, root: string): FrameOrigin {
  if (/^\(.*\)$/.test(functionName) && scriptId === '0') return { place: '', room: functionName };
  if (scriptId === '0') return { place: '', room: NATIVE };
  if (url === '') return { place: '', room: GENERATED };
  if (url.startsWith('wasm:')) return { place: '', room: WASM };
  const path = pathOf(url, root);
  const place = `${path}:${lineNumber + 1}`;
  if (url.startsWith('node:'))
    return { place, room: url.startsWith('node:internal/') ? 'node:internal' : 'node' };
  const [, name] = PACKAGE.exec(url) ?? [];
  return { place, room: name ?? roomOfPath(path) };
}

const GENERATED = 'generated code';
const NATIVE = 'native code';
/** undici reads answers with it. */
const WASM = 'WebAssembly';
/** The last one: a package may have packages of its own. */
const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/;

function pathOf(url: string, root: string): string {
  if (!url.startsWith('file:')) return url;
  const inPackages = url.lastIndexOf('/node_modules/');
  if (inPackages >= 0) return url.slice(inPackages + '/node_modules/'.length);
  return url.startsWith(root) ? url.slice(root.length) : url.slice(url.lastIndexOf('/') + 1);
}

function roomOfPath(path: string): string {
  const folders = path.split('/').slice(0, -1);
  if (folders.length === 0) return 'other files';
  return folders.slice(0, path.startsWith('reference/store/') ? 3 : 2).join('/');
}
