/** Writes the types of a client with openapi-typescript: a schema or revision once, and for each microversion a table of references. */
import type { Contract } from '../../spec/contract/contract.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import type { Json } from '../../spec/openapi/document.ts';
import { ComponentForms } from './component-forms.ts';
import { describeOperation, FAMILY, listOperations, nameRevision, ResponseForms } from './operation-forms.ts';

/** The part of openapi-typescript that is used here; the caller loads it. */
export interface TypeGenerator {
  default(source: string, options: { defaultNonNullable: boolean }): Promise<unknown>;
  astToString(ast: never): string;
}

/**
 * @param versions oldest first
 * @param name of the interface that has the paths of each microversion
 */
export async function writeTypes(
  service: Service,
  versions: readonly Microversion[],
  name: string,
  generator: TypeGenerator,
): Promise<string> {
  const documents = new Map(versions.map((version) => [version, service.document(version)]));
  const forms = new ComponentForms(documents);
  const responses = new ResponseForms();
  const operations = new Map(versions.map((version) => [version, listOperations(service, version)]));
  const revisions = new Map([...operations.values()].flat().map((one) => [nameRevision(one), one]));
  const paths = Object.fromEntries(
    [...revisions].map(([key, contract]) => [
      `/${key}${contract.path}`,
      { [contract.method.toLowerCase()]: describeOperation(contract, forms, responses) },
    ]),
  );
  const text = generator.astToString(
    // A client may leave out what has a default.
    (await generator.default(
      JSON.stringify(documentOf(service, paths, { schemas: forms.used, responses: responses.used })),
      {
        defaultNonNullable: false,
      },
    )) as never,
  );
  return `${withoutPaths(text)}\n${writeTables(operations, name)}`.replaceAll(/^(?: {4})+/gm, (indent) =>
    indent.slice(indent.length / 2),
  );
}

function documentOf(service: Service, paths: Json, components: Json): Json {
  return {
    openapi: '3.1.0',
    info: { title: service.name, version: service.newest },
    paths,
    components,
  };
}

/** The paths of the document are those of no service, and the interfaces that it does not use say nothing. */
function withoutPaths(text: string): string {
  return text
    .replace(/^export interface paths \{[\s\S]*?^\}\n/m, '')
    .replace(/^export type webhooks = .*\n/m, '')
    .replace(/^export type \$defs = .*\n/m, '')
    .replace(/^ {4}(?:responses|parameters|requestBodies|headers|pathItems): never;\n/gm, '')
    .replaceAll(/^ +(?:query|header|path|cookie|requestBody)\?: never;\n/gm, '')
    .replaceAll(/^ +headers: \{\n +\[name: string\]: unknown;\n +\};\n/gm, '')
    .replaceAll(new RegExp(`"${FAMILY}([^"]+)"\\?:`, 'g'), '[name: `$1`]:')
    .replaceAll(/^export interface (?=components|operations)/gm, 'interface ');
}

function writeTables(operations: ReadonlyMap<Microversion, readonly Contract[]>, name: string): string {
  const items = new Map<string, string>();
  const names = new Map<string, string>();
  const tables = [...operations].map(([version, contracts]) => {
    const rows = [...groupBy(contracts, ({ path }) => path)].map(([path, own]) => {
      const item = writeItem(own);
      const key = names.get(`${path}${item}`) ?? `${path}@${version}`;
      names.set(`${path}${item}`, key);
      items.set(key, item);
      return `        "${path}": items["${key}"];\n`;
    });
    return `    "${version}": {\n${rows.join('')}    };\n`;
  });
  const written = [...items].map(([key, item]) => `    "${key}": {\n${item}    };\n`);
  return [
    `interface items {\n${written.join('')}}\n`,
    `/** The operations by path, at each microversion. */\nexport interface ${name} {\n${tables.join('')}}\n`,
  ].join('');
}

/** The operations of a path. Actions, which share a method, are alternatives. */
function writeItem(contracts: readonly Contract[]): string {
  return [...groupBy(contracts, ({ method }) => method.toLowerCase())]
    .map(([method, own]) => {
      const references = own.map((one) => `operations["${nameRevision(one)}"]`);
      return `        ${method}: ${references.join(' | ')};\n`;
    })
    .join('');
}

/** `Map.groupBy`, which Node 20 does not have. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
