/** Renders a contract: what an operation takes and answers at a microversion. */
import { stringify } from 'yaml';
import type { Contract, HeaderContract, QueryValues, ResponseContract } from '../spec/contract/contract.ts';
import type { Service } from '../spec/contract/service.ts';
import type { JsonSchema } from '../spec/openapi/document.ts';

export function contractText(service: Service, contract: Contract): string {
  const { operation, method, path, since, until, summary } = contract;
  const sections = [
    `${operation}: ${method} ${path}\n${summary}\nThis revision: ${since} to ${until}\n`,
    history(service, operation),
    query(contract),
    contract.body ? `Body (${contract.body.mediaTypes.join(', ')})\n${schemaText(contract.body.schema)}` : '',
    ...[...contract.responses.values()].map(responseText),
  ];
  return sections.filter((text) => text !== '').join('\n');
}

function history(service: Service, operation: string): string {
  const titles = new Map(service.changes.map(({ version, title }) => [version, title]));
  const lines = service
    .revisions(operation)
    .map(
      ({ since, until }) =>
        `  ${`${since}–${until}`.padEnd(11)}  ${since === service.oldest ? 'the first microversion' : titles.get(since)}\n`,
    );
  return `Revisions\n${lines.join('')}`;
}

function query({ query: { parameters, families, undeclared } }: Contract): string {
  const lines = [
    ...parameters.map((parameter) => valuesText(parameter.name, parameter)),
    ...families.map((family) => valuesText(`/${family.pattern}/`, family)),
    `  undeclared parameters: ${undeclared}\n`,
  ];
  return `Query\n${lines.join('')}`;
}

function valuesText(name: string, { repeated, schema, codes }: QueryValues): string {
  const refused = [
    codes.repeated && `code when repeated: ${codes.repeated}`,
    codes.value && `code when invalid: ${codes.value}`,
  ].filter((text) => text !== null);
  const { 'x-repeated': _said, ...rest } = schema;
  return `  ${[`${name}: ${JSON.stringify(rest)}`, `repeated: ${repeated}`, ...refused].join(', ')}\n`;
}

function responseText({ status, description, headers, bodies }: ResponseContract): string {
  const body = [...bodies].map(([type, schema]) => `  body ${type}\n${schemaText(schema)}`).join('');
  return `${status} ${description}\n${[...headers.values()].map(headerText).join('')}${body}`;
}

function headerText({ name, required, schema }: HeaderContract): string {
  return `  header ${name}${required ? '' : ' (not always)'}: ${JSON.stringify(schema)}\n`;
}

function schemaText(schema: JsonSchema): string {
  return stringify(schema, { aliasDuplicateObjects: false, lineWidth: 110 }).replace(/^(?=.)/gm, '    ');
}
