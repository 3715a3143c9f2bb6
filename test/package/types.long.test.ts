/** Type-checks a program that uses every entry, as TypeScript resolves the installed package. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { installNpmPackages } from '../programs/npm-packages.ts';
import { MINUTES, Project, ROOT } from './packed-package.ts';

/** The oldest that reads the declarations, and the one of this project. */
const OLDEST = '5.0.4';

const project = new Project();
const compilers = new Map([['of this project', join(ROOT, 'node_modules/typescript/bin/tsc')]]);

beforeAll(async () => {
  project.install();
  project.write('use.ts', USE);
  const folder = join(ROOT, '.cache/typescript', OLDEST);
  mkdirSync(folder, { recursive: true });
  await installNpmPackages(folder, [`typescript@${OLDEST}`], () => {});
  compilers.set(OLDEST, join(folder, 'node_modules/typescript/bin/tsc'));
}, MINUTES);

describe.each(['of this project', OLDEST])('the declarations, read by TypeScript %s', (compiler) => {
  it.each([
    ['node16', 'node16'],
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('with module %s and resolution %s have the types that the page shows', (module, moduleResolution) => {
    expect(check(compiler, module, moduleResolution)).toBe('');
  });

  it('refuse what the entries do not take', () => {
    project.write('wrong.ts', WRONG);
    // Before 5.1, the compiler had no code of its own for a property that is not declared.
    const said = check(compiler, 'node16', 'node16', 'wrong.ts').replaceAll('TS2353', 'TS2322');
    expect(said.match(/error TS\d+/g)).toEqual([
      'error TS2305',
      'error TS2739',
      'error TS2739',
      'error TS2322',
      'error TS2322',
      'error TS2345',
    ]);
  });
});

it('takes the compiler little work for a file that uses the client', () => {
  project.write('client.ts', CLIENT);
  const out = check('of this project', 'nodenext', 'nodenext', 'client.ts', '--extendedDiagnostics');
  const [, lines, instantiations] =
    /^Lines of Definitions: +(\d+)[\s\S]*^Instantiations: +(\d+)/m.exec(out) ?? [];
  // 8,100 lines and 3,900 instantiations are 0.4 s of processor time.
  expect(Number(lines)).toBeLessThan(12_000);
  expect(Number(instantiations)).toBeLessThan(10_000);
});

/** Without the types of Node, and with those of the package itself checked. @returns the compiler's messages */
function check(
  compiler: string,
  module: string,
  moduleResolution: string,
  file = 'use.ts',
  ...flags: string[]
): string {
  const options = {
    module,
    moduleResolution,
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    strict: true,
  };
  const tsconfig = { compilerOptions: { ...options, noEmit: true, skipLibCheck: false }, files: [file] };
  project.write('tsconfig.json', JSON.stringify(tsconfig));
  try {
    return project.run(process.execPath, compilers.get(compiler) as string, '-p', '.', ...flags);
  } catch (error) {
    return (error as Error).message;
  }
}

const CLIENT = `
import { placement } from 'api-interop/client';
const cloud = placement('1.36', { endpoint: 'http://cloud', token: 'admin' });
export const made = await cloud.POST('/resource_providers', { body: { name: 'host' } });
export const { data } = await cloud.GET('/allocation_candidates', { query: { resources: 'VCPU:1' } });
`;

const USE = `
import { type ConformanceOptions, type Report, runConformance } from 'api-interop';
import { type ContractViolation, judge, readContracts, recordFetch } from 'api-interop/judge';
import { NoCommonVersionError, type PlacementPaths, placement as clients, UndeclaredAnswerError } from 'api-interop/client';
import { createReference } from 'api-interop/reference';
import { parseReport, REPORT_FORMATS, type ReportFormat, renderReport } from 'api-interop/reporters';
import { listMicroversions, readDocument } from 'api-interop/spec';

export async function use(options: ConformanceOptions): Promise<string> {
  const placement = await createReference({ services: ['placement'] });
  const contracts = await readContracts('placement', { endpoint: placement.url });
  const request = new Request(placement.url);
  const exchange = await recordFetch(request, await fetch(request.clone()));
  const found: ContractViolation[] = judge(exchange, contracts.contractFor(exchange.request, '1.39'));
  const report: Report = await runConformance('placement', { ...options, target: placement.url });
  const cloud = await clients.negotiate(['1.39', '1.33'], { endpoint: placement.url, token: 'admin' });
  if (cloud.version === '1.39') {
    const answer = await cloud.GET('/allocation_candidates', { query: { resources: 'VCPU:1', required: ['A', 'B'] } });
    const mappings: { [suffix: string]: string[] } | undefined = answer.data?.allocation_requests[0]?.mappings;
    if (answer.status === 400) {
      const code: 'placement.query.bad_value' | string | undefined = answer.error.errors[0]?.code;
      throw code ?? mappings ?? new NoCommonVersionError('', [], { minimum: '1.0', maximum: '1.1' });
    }
    await cloud.update('/resource_providers/{uuid}/traits', { path: { uuid: '' } }, ({ traits }) => ({ traits }));
  } else if (cloud.version === ('1.33' satisfies keyof PlacementPaths)) await cloud.GET('/traits').catch((error: UndeclaredAnswerError) => error.requestId);
  const formats: readonly ReportFormat[] = REPORT_FORMATS;
  await placement.close();
  const verdict: 'pass' | 'fail' | 'error' = parseReport(renderReport(report, 'json')).verdict;
  return [verdict, found.length, formats.length, listMicroversions('compute'), readDocument('placement', '1.0')].join();
}
`;

const WRONG = `
import { placement } from 'api-interop/client';
import { judge } from 'api-interop/judge';
import { createReference } from 'api-interop/reference';
import { nothing } from 'api-interop/spec';
judge({ request: {}, response: {} }, null);
createReference({ services: ['compute'] });
nothing();
placement('1.36', { endpoint: '' }).GET('/usages', { query: { project_id: 'p', consumer_type: 'x' } });
placement('1.40', { endpoint: '' });
`;
