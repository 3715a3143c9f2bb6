import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type ReferenceServer, startReference } from '../../../reference/serve.ts';
import { listSchemaProblems } from '../../reporters/published-schemas.ts';
import { findDeadUrl } from '../../runner/target/misbehaving-server.ts';
import { interop } from '../captured-io.ts';
import { startProxyWithHeader } from './start-proxy-with-header.ts';

const folder = mkdtempSync(join(tmpdir(), 'interop-'));
afterAll(() => rmSync(folder, { recursive: true }));

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
});

async function references(): Promise<[ReferenceServer, ReferenceServer]> {
  const both = await Promise.all([startReference(), startReference()]);
  open.push(...both);
  return both;
}

function command(urls: readonly string[], ...more: string[]): string[] {
  const names = ['ours', 'theirs'];
  const targets = urls.flatMap((url, index) => ['--target', `${names[index]}=${url}`]);
  return ['compare', 'placement', ...targets, '--seed', 'cli', '--no-suite', '--calls', '200', ...more];
}

describe('interop compare', () => {
  it('exits with 0 without differences, and lists the calls to each operation', async () => {
    const [ours, theirs] = await references();
    const { code, out } = await interop(command([ours.url, theirs.url], '--verbose'));
    expect(out).toMatch(
      /SAME {2}no difference between ours and theirs: placement, 200 random calls at 1\.0–1\.39, .*seed cli\)\n$/,
    );
    expect(out).toMatch(/\noperation +calls +2xx +answers\n|^operation +calls +2xx +answers\n/);
    expect(code).toBe(0);
  });

  it('compares a single target with the reference server', async () => {
    const [ours] = await references();
    const { code, out } = await interop(command([ours.url]));
    expect(out).toContain('SAME  no difference between reference and ours: placement, 200 random calls');
    expect(code).toBe(0);
  });

  it('writes the calls as a script', async () => {
    const [ours, theirs] = await references();
    const file = join(folder, 'trace.sh');
    await interop(command([ours.url, theirs.url], '--calls', '20', '--trace', file));
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(20);
    expect(lines[0]).toMatch(/^# 1 \w+ at 1\.\d+: (\d{3}) \1$/);
    expect(lines[1]).toMatch(/^curl -ig .*-H "x-auth-token: \$TOKEN"/);
  });

  it('exits with 1 for a difference, and shows the call for each target', async () => {
    const [ours, theirs] = await references();
    const odd = await startProxyWithHeader(theirs.url, ['x-cloud', 'north']);
    open.push(odd);
    const files = { html: join(folder, 'compared.html'), json: join(folder, 'compared.json') };
    const reporters = ['console', `html=${files.html}`, `json=${files.json}`].flatMap((each) => [
      '--reporter',
      each,
    ]);
    const { code, out } = await interop(command([ours.url, odd.url], ...reporters));
    expect(readFileSync(files.html, 'utf8')).toContain(
      '<span class="verdict bad">DIFFERENT</span> placement: ours and theirs',
    );
    const written = JSON.parse(readFileSync(files.json, 'utf8'));
    expect(written.causes[0].location.name).toBe('x-cloud');
    expect(listSchemaProblems('reporters/compare/comparison.schema.json', written)).toEqual([]);
    expect(out).toContain(': header x-cloud: (absent) vs north');
    expect(out).toContain(`'${ours.url}/`);
    expect(out).toContain(`'${odd.url}/`);
    expect(out).toMatch(
      /DIFFERENT {2}\d+ causes? of difference between ours and theirs: .*, 1 of 200 random calls/,
    );
    expect(code).toBe(1);
  });

  it('runs the suite too, and only the suite with --calls 0', async () => {
    const [ours, theirs] = await references();
    const odd = await startProxyWithHeader(theirs.url, ['x-cloud', 'north']);
    open.push(odd);
    const targets = ['--target', `ours=${ours.url}`, '--target', `theirs=${odd.url}`];
    const rest = ['--calls', '0', '--microversions', '1.7', '--no-shrink'];
    const { code, out } = await interop(['compare', 'placement', ...targets, ...rest]);
    // What a case needs is made at the newest microversion.
    expect(out).toMatch(/first in placement\.[\w.-]+ at 1\.(7|39)\n/);
    expect(out).not.toContain('no earlier call');
    expect(out).toMatch(/DIFFERENT {2}\d causes? .*: placement, 1 case with \d+ calls? at 1\.7, in/);
    expect(code).toBe(1);
  });

  it('exits with 3 when a target cannot be called', async () => {
    const [ours] = await references();
    const { code, out } = await interop(command([ours.url, await findDeadUrl()]));
    expect(out).toContain('refuses connections');
    expect(out).toContain('ERROR  incomplete comparison');
    expect(code).toBe(3);
  });

  it('exits with 3 after Ctrl-C, with nothing left behind', async () => {
    const [ours, theirs] = await references();
    const { code, out, err } = await interop(command([ours.url, theirs.url], '--calls', '100000'), 500);
    expect(err).toContain('Interrupted: removing what was created.');
    expect(out).toContain('The comparison was interrupted');
    expect(code).toBe(3);
    const left = await fetch(`${ours.url}/resource_providers`, { headers: { 'x-auth-token': 'admin' } });
    expect(await left.json()).toEqual({ resource_providers: [] });
  });
});

const one = ['--target', 'a=http://host'];
const two = [...one, '--target', 'b=http://host'];

const WRONG: [string, string[], string][] = [
  ['no service', ['compare', ...two], 'Name a service'],
  ['no target', ['compare', 'placement'], 'compare needs --target NAME=URL'],
  [
    'a single target with the name of the reference',
    ['compare', 'placement', '--target', 'reference=http://host'],
    'Choose another',
  ],
  [
    'a target without a name',
    ['compare', 'placement', ...one, '--target', 'http://host'],
    'takes a name and a URL',
  ],
  ['a target that is not a URL', ['compare', 'placement', ...one, '--target', 'b=host'], 'takes a URL'],
  ['two targets with one name', ['compare', 'placement', ...one, ...one], 'Two targets have the name "a"'],
  [
    'a number of calls that is not a number',
    ['compare', 'placement', ...two, '--calls', 'many'],
    '--calls takes a number',
  ],
  [
    'neither suite nor random calls',
    ['compare', 'placement', ...two, '--no-suite', '--calls', '0'],
    'leave no calls to make',
  ],
  [
    'an unknown flag',
    ['compare', 'placement', ...two, '--call', '5'],
    'compare has no flag --call. Did you mean "--calls"?',
  ],
];

describe('wrong usage of interop compare', () => {
  it.each(WRONG)('%s exits with 2 and a message with the next step', async (_name, argv, says) => {
    const { code, err } = await interop(argv);
    expect(err).toContain(says);
    expect(code).toBe(2);
  });
});
