/** Checks what reporters write by the JSON Schemas that are published for it, which name parts of each other by their files. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const ROOT = new URL('../../', import.meta.url);

const SCHEMAS = [
  'runner/report/report.schema.json',
  'reporters/compare/comparison.schema.json',
  'reporters/compare/scenario-comparison.schema.json',
  'reporters/migration/migration.schema.json',
  'reporters/reports/comparison.schema.json',
  'reporters/reports/matrix/run-matrix.schema.json',
] as const;

const ajv = new Ajv2020({ allowUnionTypes: true, allErrors: true });
addFormats.default(ajv);
for (const file of SCHEMAS) ajv.addSchema(JSON.parse(readFileSync(new URL(file, ROOT), 'utf8')), urlOf(file));

/** Each problem as the place in the value and what is wrong there; empty for a value that conforms. */
export function listSchemaProblems(file: (typeof SCHEMAS)[number], value: unknown): string[] {
  const validate = ajv.getSchema(urlOf(file));
  if (!validate) throw new Error(`${file} is no schema of this list`);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function urlOf(file: string): string {
  return new URL(file, ROOT).href;
}
