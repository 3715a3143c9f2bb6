/** The options that the first process passes to the others, as JSON in an environment variable. */
import type { OperationOptions } from '../operations/start.ts';
import type { ReferenceOptions } from '../serve.ts';

export type ProcessOptions = OperationOptions &
  Pick<
    ReferenceOptions,
    'services' | 'port' | 'host' | 'placementUrl' | 'placementToken' | 'policy' | 'cors' | 'storeAt'
  >;

export const OPTIONS_VARIABLE = 'INTEROP_PROCESS';
