/** Which values types allow. */
import type { Json } from '../../../openapi/document.ts';

/** @param types undefined for any */
export function allowsType(types: readonly Json[] | undefined, value: Json): boolean {
  if (!types) return true;
  if (value === null) return types.includes('null');
  if (Array.isArray(value)) return types.includes('array');
  if (types.includes(typeof value)) return true;
  return Number.isInteger(value) && types.includes('integer');
}
