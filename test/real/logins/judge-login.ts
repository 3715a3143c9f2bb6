/** Logs in as one row of the table says, and runs a few cases with the login. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse, stringify } from 'yaml';
import { getAdminToken } from '../cloud/resources.ts';
import type { RunningCloud } from '../cloud/running.ts';
import { judgeOnce } from '../judge-once.ts';
import type { Problems } from '../report-rows.ts';
import { describeOurs, describeSdk, type LoginAttempt } from './describe-login.ts';
import { passcodeOf } from './passcode.ts';
import { type LoginRow, PASSCODE, TOKEN } from './table.ts';

export async function judgeLogin(cloud: RunningCloud, row: LoginRow): Promise<Problems> {
  const folder = mkdtempSync(join(tmpdir(), 'interop-logins-'));
  const env = row.cloud === undefined ? variablesOf(readClouds(cloud).admin as CloudEntry) : {};
  const attempt = { folder, cloud: row.cloud, env };
  try {
    await writeCloud(cloud, row, folder);
    const compared = await compareWithSdk(attempt, row);
    // A passcode is valid for half a minute.
    await writeCloud(cloud, row, folder);
    return [...compared, ...(await judgeRun(attempt, row))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compareWithSdk(attempt: LoginAttempt, { isRefused = false }: LoginRow): Promise<Problems> {
  const [ours, theirs] = [await describeOurs(attempt), await describeSdk(attempt)];
  return [
    ...(isDeepStrictEqual(ours, theirs)
      ? []
      : [`ours ${JSON.stringify(ours)}, openstacksdk ${JSON.stringify(theirs)}`]),
    ...((ours === null) === isRefused ? [] : [`expected ${isRefused ? 'a refusal' : 'a token'}`]),
  ];
}

async function judgeRun(
  { folder, cloud, env }: LoginAttempt,
  { name, problem }: LoginRow,
): Promise<Problems> {
  const where = cloud === undefined ? env : { OS_CLIENT_CONFIG_FILE: join(folder, 'clouds.yaml'), ...env };
  const target = cloud === undefined ? [] : ['--os-cloud', cloud];
  const { code, report } = await judgeOnce(target, { cases: CASES, seed: name, env: where });
  const said = report?.problem ?? '';
  if (problem === undefined) return code === 0 ? [] : [`exit code ${code}: ${said}`];
  return code === 3 && said.includes(problem) ? [] : [`expected "${problem}", got ${code}: ${said}`];
}

/** They make a provider, an inventory and a claim. */
const CASES = 'placement.inventories.in-use*';

interface CloudEntry {
  auth: Record<string, string>;
  auth_type?: string;
  auth_methods?: string[];
  region_name: string;
}

/** Only the user can read the file. */
async function writeCloud(cloud: RunningCloud, row: LoginRow, folder: string): Promise<void> {
  const entry = row.cloud === undefined ? undefined : readClouds(cloud)[row.cloud];
  const clouds = entry && { [row.cloud as string]: await changeEntry(cloud, row, entry) };
  writeFileSync(join(folder, 'clouds.yaml'), stringify({ clouds: clouds ?? {} }), { mode: 0o600 });
}

async function changeEntry(cloud: RunningCloud, row: LoginRow, entry: CloudEntry): Promise<CloudEntry> {
  const auth: Record<string, string> = { ...entry.auth, ...row.auth };
  if (auth.passcode === PASSCODE)
    auth.passcode = passcodeOf(readFileSync(cloud.totpSecretFile, 'utf8').trim(), Date.now());
  if (auth.token === TOKEN) {
    auth.token = await getAdminToken(cloud);
    for (const key of ['username', 'password', 'user_domain_id']) delete auth[key];
  }
  const { auth_methods, ...rest } = entry;
  if (row.authType === undefined) return { ...entry, auth };
  return { ...rest, auth, auth_type: row.authType };
}

function variablesOf({ auth, region_name }: CloudEntry): Record<string, string> {
  const variables = Object.entries(auth).map(([key, value]) => [`OS_${key.toUpperCase()}`, value]);
  return { ...Object.fromEntries(variables), OS_REGION_NAME: region_name };
}

function readClouds(cloud: RunningCloud): Record<string, CloudEntry> {
  return (parse(readFileSync(cloud.clouds, 'utf8')) as { clouds: Record<string, CloudEntry> }).clouds;
}
