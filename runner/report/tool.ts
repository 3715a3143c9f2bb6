/** The name and version of this program, for reports. */
import { readFileSync } from 'node:fs';

interface Package {
  version: string;
}

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as Package;

export const TOOL = { name: 'api-interop', version } as const;
