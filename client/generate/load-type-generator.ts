/** Loads openapi-typescript, which writes the types of clients. */
import { InputError } from '../../spec/openapi/reading/input-error.ts';
import type { TypeGenerator } from './write-types.ts';

/**
 * It needs TypeScript's own compiler, so that the package does not install it for the users of everything else.
 * @param load imports a package by its name
 * @throws InputError where it is not installed
 */
export async function loadTypeGenerator(
  load: (name: string) => Promise<unknown> = (name) => import(name),
): Promise<TypeGenerator> {
  try {
    return (await load(PACKAGE)) as TypeGenerator;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new InputError(
      `The types of a client are written by ${PACKAGE}, which is not installed. Install it: npm install --save-dev ${PACKAGE} typescript@5`,
    );
  }
}

const PACKAGE = 'openapi-typescript';
