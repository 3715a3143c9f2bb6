/** Turns a failure of LMDB into one of the store, with the reason for the operator. */
import { statfsSync } from 'node:fs';
import { StoreUnavailable } from '../port.ts';

/** Bytes: LMDB cannot write its pages with less. */
const TOO_FEW = 64 * 1024;

/** @param error of a transaction, whose reason LMDB gives by a promise of its own */
export async function asUnavailable(error: unknown, path: string): Promise<StoreUnavailable> {
  const { commitError } = error as { commitError?: Promise<unknown> };
  const reason = commitError ? await commitError.catch((cause: unknown) => cause) : error;
  const { message } = reason as Error;
  if (isFull(path))
    return new StoreUnavailable(
      `the disk of the store ${path} is full; the change was not made (${message})`,
    );
  return new StoreUnavailable(`the store ${path} cannot be written: ${message}`);
}

/** A page of which only a part could be written is reported as an error of input and output. */
function isFull(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize < TOO_FEW;
  } catch {
    return false;
  }
}
