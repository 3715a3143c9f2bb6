/**
 * Which capabilities a guideline requires: one of this project, or a JSON file in schema 2.0 of OpenStack's
 * interoperability guidelines (`components: { NAME: { capabilities: { required: [...] } } }`).
 */

import { findOperation } from '../diff/form/normalise-document.ts';
import { readGuideline } from '../guidelines/read-guideline.ts';
import type { ApiDocument } from '../openapi/api-document.ts';
import type { Json } from '../openapi/document.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';
import { parseJson } from '../openapi/reading/syntax/parse-json.ts';

/**
 * By required capability, the id of the guideline (its path where it has no id).
 *
 * @param path of the file, for messages @throws SpecError for a file of another form
 */
export function readRequiredCapabilities(path: string, text: string): Map<string, string> {
  if (path.endsWith('.json')) return readOpenStackGuideline(path, text);
  const { guideline } = readGuideline(path, text);
  const required = guideline.capabilities.filter(({ status }) => status === 'required');
  return new Map(required.map(({ id }) => [id, guideline.edition]));
}

function readOpenStackGuideline(path: string, text: string): Map<string, string> {
  const { value } = parseJson(path, text);
  const { metadata, components } = (value ?? {}) as { metadata?: { id?: Json }; components?: Json };
  if (typeof components !== 'object' || components === null || Array.isArray(components))
    throw new SpecError(path, 'has no "components"', 'Expected a guideline in schema 2.0.');
  const id = typeof metadata?.id === 'string' ? metadata.id : path;
  const required = Object.values(components).flatMap((component) => {
    const { capabilities } = (component ?? {}) as { capabilities?: { required?: Json } };
    return Array.isArray(capabilities?.required) ? capabilities.required.map(String) : [];
  });
  return new Map(required.map((capability) => [capability, id]));
}

/** The capabilities that an operation belongs to: its `x-capability`, one name or a list. */
export function capabilitiesOf(document: ApiDocument, operation: string): string[] {
  const form = findOperation(document, operation);
  const named = (form?.source as { 'x-capability'?: Json } | undefined)?.['x-capability'];
  return named === undefined ? [] : [named].flat().map(String);
}
