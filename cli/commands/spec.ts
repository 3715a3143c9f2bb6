/** `interop spec list | show | export | import | check | deprecations`: what the documents say. */
import { checkService } from '../../spec/check/check-service.ts';
import type { Contract } from '../../spec/contract/contract.ts';
import { loadService, SERVICES } from '../../spec/contract/load-service.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Service } from '../../spec/contract/service.ts';
import { contractText } from '../contract-text.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readArguments, readName } from '../settings/arguments.ts';
import { knownVersion } from '../settings/known-version.ts';
import { didYouMean, UsageError } from '../usage-error.ts';
import { listDeprecations } from './spec-deprecations.ts';
import { type ExportOptions, exportCommand } from './spec-export.ts';
import { type ImportOptions, importCommand } from './spec-import.ts';

const OPTIONS = {
  microversion: { type: 'string' },
  format: { type: 'string' },
  dialect: { type: 'string' },
  oldest: { type: 'string' },
  newest: { type: 'string' },
  'allow-gaps': { type: 'boolean' },
} as const;

type Values = { microversion?: string | undefined } & ExportOptions & ImportOptions;

const VERBS: Readonly<Record<string, (words: readonly string[], values: Values, io: Io) => ExitCode>> = {
  list,
  show,
  export: exportCommand,
  import: importCommand,
  check,
  deprecations: (words, { format = 'text' }, io) => listDeprecations(words, format, io),
};

export async function specCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv, OPTIONS);
  const [verb, ...words] = positionals;
  readName('spec command', verb, Object.keys(VERBS));
  return (VERBS[verb as string] as (typeof VERBS)[string])(words, values, io);
}

function list(_words: readonly string[], _values: Values, io: Io): ExitCode {
  for (const [index, name] of SERVICES.entries()) {
    const service = loadService(name);
    io.out(`${index === 0 ? '' : '\n'}${service.name}  ${service.oldest} to ${service.newest}\n\n`);
    for (const operation of service.operations()) io.out(operationLines(service, operation));
  }
  return EXIT.conforms;
}

function operationLines(service: Service, operation: string): string {
  const { method, path } = service.revisions(operation)[0] as Contract;
  return `${operation}\n    ${method} ${path}\n    ${revisionRanges(service, operation)}\n`;
}

function revisionRanges(service: Service, operation: string): string {
  return service
    .revisions(operation)
    .map(({ since, until }) => (since === until ? since : `${since}–${until}`))
    .join('  ');
}

function show([name, ...rest]: readonly string[], { microversion }: Values, io: Io): ExitCode {
  const { service, operation } = namedOperation(rest.length > 0 ? undefined : name);
  const version =
    microversion === undefined ? lastOf(service, operation) : knownVersion(service, microversion);
  const contract = service.contract(operation, version);
  if (!contract)
    throw new UsageError(
      `${operation} is not there at ${version}. ${revisionRanges(service, operation)} are its revisions.`,
    );
  io.out(contractText(service, contract));
  return EXIT.conforms;
}

/** `createSelection`; where several services have one of the name, `scheduler.getVersions`. @throws UsageError */
function namedOperation(name: string | undefined): { service: Service; operation: string } {
  const all = SERVICES.map((each) => loadService(each)).flatMap((service) =>
    service.operations().map((operation) => ({ service, operation, whole: `${service.name}.${operation}` })),
  );
  const found = all.filter(({ operation, whole }) => name === operation || name === whole);
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  if (first)
    throw new UsageError(`Several services have ${name}: ${found.map(({ whole }) => whole).join(', ')}.`);
  const near = didYouMean(
    name ?? '',
    all.map(({ operation }) => operation),
  );
  throw new UsageError(
    `${name === undefined ? 'Name an operation' : `There is no operation "${name}"`}.${near} "interop spec list" prints them.`,
  );
}

function lastOf(service: Service, operation: string): Microversion {
  return (service.revisions(operation).at(-1) as Contract).until;
}

function check(_words: readonly string[], _values: Values, io: Io): ExitCode {
  const problems = SERVICES.flatMap((name) =>
    checkService(loadService(name)).map((problem) => ({ name, ...problem })),
  );
  for (const { name, version, pointer, problem, remedy } of problems)
    io.err(`${name} ${version} ${pointer}: ${problem}. ${remedy}\n`);
  if (problems.length === 0)
    io.out(`${SERVICES.join(', ')}: every document of every microversion is as it should be.\n`);
  return problems.length === 0 ? EXIT.conforms : EXIT.usage;
}
