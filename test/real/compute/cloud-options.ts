/** How the cloud around Nova runs, in the options of cloud.ts. */
import type { CloudOptions } from '../cloud/arguments.ts';

export const CLOUD_OPTIONS: CloudOptions = {
  tokenLife: 3600,
  policy: 'new',
  // Two that start at once would both write the standard traits.
  workers: 1,
  silentClose: false,
};
