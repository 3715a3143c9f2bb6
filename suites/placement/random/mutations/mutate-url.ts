/** Mutates the method or the path of a call. */
import type { Choices } from '../../../../runner/case/generated/choices.ts';

/** Returns another method, or a path that differs a little. */
export function mutateUrl(choose: Choices, method: string, path: string): { method: string; path: string } {
  if (choose.chance(0.5)) {
    const others = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'].filter(
      (other) => other !== method,
    );
    return { method: choose.pick(others), path };
  }
  const last = path.lastIndexOf('/') + 1;
  const letter = path.charCodeAt(last);
  const changed = [
    `${path}/`,
    `/${path}`,
    `${path}/interop`,
    path.toUpperCase(),
    `${path.slice(0, last)}%20${path.slice(last)}`,
    `/interop${path}`,
    `/v1${path}`,
    `${path}.json`,
    `${path.slice(0, last)}`,
    Number.isNaN(letter) ? path : `${path.slice(0, last)}%${letter.toString(16)}${path.slice(last + 1)}`,
    `${path}%2Finterop`,
  ];
  return { method, path: choose.pick(changed) };
}
