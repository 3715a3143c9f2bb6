/** The options that the first process passes to the others, as JSON in an environment variable. */
import type { ReferenceOptions } from '../serve.ts';

export type ProcessOptions = Pick<ReferenceOptions, 'port' | 'host' | 'placementUrl' | 'placementToken'>;

export const OPTIONS_VARIABLE = 'INTEROP_PROCESS';
