/** The libraries of the sigstore project, which are needed for certificates with a sigstore bundle alone. */
import { InputError } from '../../../../spec/openapi/reading/input-error.ts';

export interface SigstoreLibraries {
  bundle: typeof import('@sigstore/bundle');
  core: typeof import('@sigstore/core');
  specs: typeof import('@sigstore/protobuf-specs');
  verify: typeof import('@sigstore/verify');
}

/**
 * @param load imports a package by its name
 * @throws InputError where one is not installed: they are optional dependencies
 */
export async function loadSigstoreLibraries(
  load: (name: string) => Promise<unknown> = (name) => import(name),
): Promise<SigstoreLibraries> {
  try {
    const [bundle, core, specs, verify] = await Promise.all(PACKAGES.map(load));
    return { bundle, core, specs, verify } as SigstoreLibraries;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new InputError(
      `Sigstore bundles need packages that are not installed. Install them: npm install ${PACKAGES.join(' ')}`,
    );
  }
}

const PACKAGES = ['@sigstore/bundle', '@sigstore/core', '@sigstore/protobuf-specs', '@sigstore/verify'];
