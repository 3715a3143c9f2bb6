/**
 * The way of a vendor and of a buyer with OpenStack's own Placement behind a Keystone, by the commands of docs/certify.md: it is certified, the certificate is verified and has no secret, and a tenth of it is asked again. With `--guideline 2026.11`, or a
 * file, it is certified by a guideline, at full depth. Uses the cloud that `cloud.ts start` started. Ends with `N passed, N failed`. Exit codes: 0 all passed, 1 failures, 2 wrong usage, 3 cannot run here.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { isUnpacked, unpackBundle } from '../../runner/certificate/archive.ts';
import { consoleBlocksOf, readPart } from '../docs/page-calls.ts';
import { execute } from '../programs/execute.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { FOLDERS } from './cloud/folders.ts';
import { getAdminToken, listResources } from './cloud/resources.ts';
import { type RunningCloud, requireCloud } from './cloud/running.ts';
import { readSecrets } from './cloud/secrets.ts';
import { type Problems, type Row, reportRows } from './report-rows.ts';

const TSX = import.meta.resolve('tsx');
const PROGRAM = fileURLToPath(new URL('../../cli/bin.ts', import.meta.url));
/** A token of Keystone. */
const FERNET = /gAAAAA[\w-]{20}/;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = exitCodeOf('certificate.ts', error);
}

async function main(argv: readonly string[]): Promise<number> {
  const usage = 'Usage: certificate.ts [--guideline FILE]';
  const { values, positionals } = readOptions(argv, { guideline: { type: 'string' } }, usage);
  refusePositionals(positionals, usage);
  const judged = values.guideline === undefined ? [] : ['--guideline', values.guideline];
  const cloud = requireCloud();
  const list = async () => listResources(cloud.placement, await getAdminToken(cloud));
  const before = await list();
  const folder = mkdtempSync(join(tmpdir(), 'interop-real-'));
  try {
    const page = readPage();
    await writeKeyAndProduct(folder, page);
    return await reportRows([
      ...rowsOf(cloud, folder, page, judged),
      [
        'nothing is left behind',
        async () => (await list()).filter((each) => !before.includes(each)).map((each) => `left: ${each}`),
      ],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the page shows, but the reference server that stands for the product there. */
interface PageOfVendors {
  /** The commands that make the key. */
  key: string[][];
  product: string;
  /** Arguments of `interop`. */
  certify: string[];
  verify: string[];
}

/** @throws Error for a page with other commands */
function readPage(): PageOfVendors {
  const shown = consoleBlocksOf(readPart('docs/certify.md'));
  const commands = shown
    .split('\n')
    .filter((line) => line.startsWith('$ '))
    .map((line) => line.slice(2).split(' '));
  const [, product] = /^\$ cat product\.yaml\n([\s\S]*?)(?=^\$ )/m.exec(shown) ?? [];
  const named = (word: string) =>
    commands.find(([program, command]) => program === 'interop' && command === word);
  const [certify, verify] = [named('certify')?.slice(1), named('verify')?.slice(1)];
  const at = certify?.indexOf('--target') ?? -1;
  if (!product || !certify || !verify || at < 0) throw new Error('docs/certify.md has other commands');
  certify.splice(at, 2);
  return { key: commands.filter(([program]) => program === 'openssl'), product, certify, verify };
}

async function writeKeyAndProduct(folder: string, { key, product }: PageOfVendors): Promise<void> {
  for (const [program, ...args] of key) {
    const { code, output } = await execute(program as string, args, process.env, folder);
    if (code !== 0) throw new Error(`${program} ${args.join(' ')}: ${output}`);
  }
  writeFileSync(join(folder, 'product.yaml'), product);
}

/** @param judged the flags for a guideline */
function rowsOf(cloud: RunningCloud, folder: string, page: PageOfVendors, judged: readonly string[]): Row[] {
  const certificate = join(folder, 'certificate.tar');
  const login = ['--os-cloud', 'admin', '--member-os-cloud', 'member'];
  const call = (...argv: string[]) => callInterop(cloud, folder, argv);
  return [
    ['a run is certified', () => call(...page.certify, ...login, ...judged)],
    ['the certificate is verified', () => call(...page.verify)],
    ['no token and no password is in it', async () => listSecrets(certificate)],
    ['a tenth of the cases has the same answers', () => call('spot-check', certificate, ...login)],
  ];
}

/** The words of the command, where it does not end with 0. */
async function callInterop(
  { clouds }: RunningCloud,
  folder: string,
  argv: readonly string[],
): Promise<Problems> {
  const env = { ...process.env, OS_CLIENT_CONFIG_FILE: clouds };
  const { code, output } = await execute(process.execPath, ['--import', TSX, PROGRAM, ...argv], env, folder);
  return code === 0 ? [] : [`exit code ${code}: ${output}`];
}

/** Tokens, and passwords of the users of Keystone. */
function listSecrets(certificate: string): Problems {
  if (!existsSync(certificate)) return ['there is no certificate'];
  const files = unpackBundle(readFileSync(certificate));
  if (!isUnpacked(files)) return [`the certificate cannot be read: ${files.problem}`];
  const { users } = readSecrets(FOLDERS.run);
  return [...files].flatMap(([name, bytes]) => {
    const text = Buffer.from(name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    const found = [FERNET.exec(text)?.[0], ...Object.values(users).filter((word) => text.includes(word))];
    return found.filter((each) => each !== undefined).map((each) => `${name} has ${each.slice(0, 8)}…`);
  });
}
