/**
 * Configurations of clouds, and what they resolve to. The tests compare them with this program; test/login/sdk-clouds.ts
 * compares the same rows with openstacksdk.
 */

import { AUTH_TYPE_ROWS } from './rows/auth-types.ts';
import type { CloudRow } from './rows/cloud-row.ts';
import { ENDPOINT_ROWS } from './rows/endpoints.ts';
import { FILE_ROWS } from './rows/files.ts';
import { SCOPE_ROWS } from './rows/scopes.ts';
import { VARIABLE_ROWS } from './rows/variables.ts';

export const CLOUD_ROWS: readonly CloudRow[] = [
  ...FILE_ROWS,
  ...SCOPE_ROWS,
  ...AUTH_TYPE_ROWS,
  ...ENDPOINT_ROWS,
  ...VARIABLE_ROWS,
];
