/** Every check of a document, by name. */
import { headersDeclared } from './headers-declared.ts';
import { openapiForm } from './openapi-form.ts';
import { operationsNamed } from './operations-named.ts';
import type { Check } from './problem.ts';
import { referencesResolve } from './references-resolve.ts';
import { routesComplete } from './routes-complete.ts';
import { schemasClosed } from './schemas-closed.ts';
import { schemasCompile } from './schemas-compile.ts';

export const CHECKS: Readonly<Record<string, Check>> = {
  'openapi-form': openapiForm,
  'references-resolve': referencesResolve,
  'headers-declared': headersDeclared,
  'schemas-closed': schemasClosed,
  'schemas-compile': schemasCompile,
  'operations-named': operationsNamed,
  'routes-complete': routesComplete,
};
