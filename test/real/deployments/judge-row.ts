/** Judges one row of the table of deployments. */
import { getAdminToken, listResources } from '../cloud/resources.ts';
import type { RunningCloud } from '../cloud/running.ts';
import { type JudgedOnce, judgeOnce } from '../judge-once.ts';
import { endProcess } from '../processes/end-process.ts';
import { startProxy } from '../proxies/start-proxy.ts';
import type { Problems } from '../report-rows.ts';
import type { ConnectionRow, DeploymentRow } from './table.ts';

export async function judgeDeployment(cloud: RunningCloud, row: DeploymentRow): Promise<Problems> {
  const before = await listOf(cloud);
  const proxy = await startProxy(row.proxy, row.settings, cloud.placement);
  try {
    const trust: Record<string, string> = proxy.authority ? { OS_CACERT: proxy.authority } : {};
    const env = { ...trust, OS_CLIENT_CONFIG_FILE: cloud.clouds };
    const { report } = await judge(proxy.url, AS_ADMIN, `${row.proxy} ${row.what}`, env);
    const rules = [...new Set((report?.findings ?? []).map(({ rule }) => rule))].sort();
    const verdicts =
      row.rules.length > 0 ? ['fail'] : row.mayEndWithoutVerdict ? ['pass', 'error'] : ['pass'];
    const left = (await listOf(cloud)).filter((each) => !before.includes(each));
    const verdict = report?.verdict ?? 'no report';
    const limited = `a gateway answered ${row.settings.limits}`;
    const isLimited = report?.network.because.some(({ why }) => why === limited);
    return [
      ...(verdicts.includes(verdict) ? [] : [`${verdict} (${report?.problem ?? 'no problem'})`]),
      ...(row.settings.limits && !isLimited ? ['no call was refused, so the row shows nothing'] : []),
      ...(rules.join() === row.rules.join()
        ? []
        : [`expected ${row.rules.join() || 'no finding'}, got ${rules.join()}`]),
      ...left.map((each) => `left behind: ${each}`),
    ];
  } finally {
    await proxy.end();
  }
}

const AS_ADMIN = ['--os-cloud', 'admin'];

export async function judgeConnection(cloud: RunningCloud, row: ConnectionRow): Promise<Problems> {
  const proxy = await startProxy(row.proxy, row.settings, cloud.placement);
  try {
    const url = proxy.url.replace(/^https?/, row.scheme);
    return expectProblem(await judge(url, ['--token', 'any'], row.what), row.words);
  } finally {
    await proxy.end();
  }
}

/** With a token that Placement has not seen, since it remembers those that it asked for. */
export async function judgeWithoutKeystone(cloud: RunningCloud): Promise<Problems> {
  const token = await getAdminToken(cloud);
  await endProcess(cloud.keystone);
  return expectProblem(
    await judge(cloud.placement, ['--token', token], 'without Keystone'),
    'cannot reach its Keystone',
  );
}

/** These cases have all kinds of answers: successes, errors, `Location` and links. */
function judge(
  url: string,
  login: readonly string[],
  seed: string,
  env: Readonly<Record<string, string>> = {},
): Promise<JudgedOnce> {
  return judgeOnce(['--target', url, ...login], { cases: 'placement.inventories.*', seed, env });
}

function expectProblem({ code, report }: JudgedOnce, words: string): Problems {
  const problem = report?.problem ?? '';
  return code === 3 && problem.includes(words) ? [] : [`exit code ${code}: ${problem}`];
}

async function listOf(cloud: RunningCloud): Promise<string[]> {
  return listResources(cloud.placement, await getAdminToken(cloud));
}
