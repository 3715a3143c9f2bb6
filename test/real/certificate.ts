/**
 * The way of a vendor and of a buyer, as docs/certify.md and docs/verify.md have it, with OpenStack's own Placement behind a Keystone:
 * it is certified, the certificate is verified and has no secret, and a tenth of it is asked again. With `--guideline 2026.11`, or a
 * file, it is certified by a guideline, at full depth. Uses the cloud that `cloud.ts start` started. Ends with `N passed, N failed`. Exit codes: 0 all passed, 1 failures, 2 wrong usage, 3 cannot run here.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { main as interop } from '../../cli/main.ts';
import { isUnpacked, unpackBundle } from '../../runner/certificate/archive.ts';
import { execute } from '../programs/execute.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { FOLDERS } from './cloud/folders.ts';
import { getAdminToken, listResources } from './cloud/resources.ts';
import { type RunningCloud, requireCloud } from './cloud/running.ts';
import { readSecrets } from './cloud/secrets.ts';
import { type Problems, type Row, reportRows } from './report-rows.ts';
import { silentIo } from './silent-io.ts';

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
    await writeKeyAndProduct(folder);
    return await reportRows([
      ...rowsOf(cloud, folder, judged),
      [
        'nothing is left behind',
        async () => (await list()).filter((each) => !before.includes(each)).map((each) => `left: ${each}`),
      ],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeKeyAndProduct(folder: string): Promise<void> {
  const at = (name: string) => join(folder, name);
  await execute('openssl', ['genpkey', '-algorithm', 'ed25519', '-out', at('key.pem')]);
  await execute('openssl', ['pkey', '-in', at('key.pem'), '-pubout', '-out', at('key.pub')]);
  const product = 'vendor: OpenStack\nproduct: Placement\nversion: "1"\ncontact: nobody@example.com\n';
  writeFileSync(at('product.yaml'), product);
}

/** @param judged the flags for a guideline */
function rowsOf(cloud: RunningCloud, folder: string, judged: readonly string[]): Row[] {
  const at = (name: string) => join(folder, name);
  const certificate = at('certificate.tar');
  const signed = ['--product', at('product.yaml'), '--key', at('key.pem'), '--output', certificate];
  const login = ['--os-cloud', 'admin', '--member-os-cloud', 'member'];
  const call = (...argv: string[]) => callInterop(cloud, folder, argv);
  return [
    ['a run is certified', () => call('certify', 'placement', ...login, '--quiet', ...signed, ...judged)],
    ['the certificate is verified', () => call('verify', certificate, '--key', at('key.pub'))],
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
  let words = '';
  const write = (text: string) => {
    words += text;
  };
  const io = { ...silentIo({ OS_CLIENT_CONFIG_FILE: clouds }, folder), out: write, err: write };
  const code = await interop(argv, io);
  return code === 0 ? [] : [`exit code ${code}: ${words}`];
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
