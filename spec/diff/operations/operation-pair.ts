/** Two operations that are compared, and the schemas of their documents. */

import type { OperationForm } from '../form/operation-form.ts';
import type { SchemaPairs } from '../schema-pairs.ts';

export interface OperationPair {
  before: OperationForm;
  after: OperationForm;
  schemas: SchemaPairs;
}
