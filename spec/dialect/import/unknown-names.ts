/** Keywords and fields of an imported document that OpenAPI and JSON Schema do not define. */
import { normaliseDocument } from '../../diff/form/normalise-document.ts';
import { toApiDocument } from '../../openapi/reading/read-document.ts';
import type { SourceFile } from '../../openapi/reading/source-file.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';
import type { UnknownName } from '../../openapi/unknown-name.ts';
import { withoutUnknown } from '../../openapi/without-unknown.ts';

/** In the parts that operations use. Import accepts documents that `diff` rejects: then those before the rejected part. */
export function collectUnknownNames(file: SourceFile): UnknownName[] {
  const found: UnknownName[] = [];
  try {
    normaliseDocument(withoutUnknown(toApiDocument(file), found));
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
  }
  return found;
}
