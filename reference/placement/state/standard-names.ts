/** The standard traits and resource classes, as the packages `os-traits` and `os-resource-classes` list them. */
import { readFileSync } from 'node:fs';

export const STANDARD_TRAITS: ReadonlySet<string> = namesIn('standard-traits.json');
export const STANDARD_RESOURCE_CLASSES: ReadonlySet<string> = namesIn('standard-resource-classes.json');

function namesIn(file: string): ReadonlySet<string> {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return new Set((JSON.parse(text) as { names: string[] }).names);
}
