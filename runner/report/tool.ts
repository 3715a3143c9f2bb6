/** The name and version of this program, for reports. */
import { createRequire } from 'node:module';

interface Package {
  version: string;
}

// By the name of the package: what is built is one folder deeper than the source.
const { version } = createRequire(import.meta.url)('api-interop/package.json') as Package;

export const TOOL = { name: 'api-interop', version } as const;
