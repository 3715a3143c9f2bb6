/** Judges one row of the table of deployments. */
import { getAdminToken, listResources } from '../cloud/resources.ts';
import type { RunningCloud } from '../cloud/running.ts';
import { endProcess } from '../processes/end-process.ts';
import { startProxy } from '../proxies/start-proxy.ts';
import { type JudgedOnce, judgeOnce } from './judge-once.ts';
import type { ConnectionRow, DeploymentRow } from './table.ts';

/** What is wrong, in words; none for a row that came out right. */
export type Problems = string[];

export async function judgeDeployment(cloud: RunningCloud, row: DeploymentRow): Promise<Problems> {
  const before = await listOf(cloud);
  const proxy = await startProxy(row.proxy, row.settings, cloud.placement);
  try {
    const trust: Record<string, string> = proxy.authority ? { OS_CACERT: proxy.authority } : {};
    const env = { ...trust, OS_CLIENT_CONFIG_FILE: cloud.clouds };
    const { report } = await judgeOnce(proxy.url, AS_ADMIN, env, `${row.proxy} ${row.what}`);
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
    return expectProblem(await judgeOnce(url, ['--token', 'any'], {}, row.what), row.words);
  } finally {
    await proxy.end();
  }
}

/** With a token that Placement has not seen, since it remembers those that it asked for. */
export async function judgeWithoutKeystone(cloud: RunningCloud): Promise<Problems> {
  const token = await getAdminToken(cloud);
  await endProcess(cloud.keystone);
  return expectProblem(
    await judgeOnce(cloud.placement, ['--token', token], {}, 'without Keystone'),
    'cannot reach its Keystone',
  );
}

function expectProblem({ code, report }: JudgedOnce, words: string): Problems {
  const problem = report?.problem ?? '';
  return code === 3 && problem.includes(words) ? [] : [`exit code ${code}: ${problem}`];
}

async function listOf(cloud: RunningCloud): Promise<string[]> {
  return listResources(cloud.placement, await getAdminToken(cloud));
}
