/** Commits the same entries again and again with nothing but transactions of etcd: the limit of a store over it. */
import { Pool } from 'undici';
import type { BareResult, BareWork } from './bare-lmdb.ts';

process.on('message', async (work: BareWork) => process.send?.(await commitRepeatedly(work)));
process.on('disconnect', () => process.exit());
console.log('ready');

/** So that those of each commit are new. */
let consumers = 0;

/** One transaction at a time, which holds if no provider was written meanwhile and its consumers are new. */
async function commitRepeatedly({ path, entries, milliseconds }: BareWork): Promise<BareResult> {
  const member = new Pool(path);
  const before = process.cpuUsage();
  const start = performance.now();
  let commits = 0;
  let revision: string | undefined;
  while (performance.now() - start < milliseconds) {
    commits += 1;
    consumers += 1;
    const suffix = `/${consumers}`;
    const keyed = entries.map(({ key, value }) => {
      const isNew = key.startsWith('consumer/');
      return {
        isNew,
        key: encode(`/bench/${key}${isNew ? suffix : ''}`),
        value: encode(JSON.stringify(value)),
      };
    });
    const compare = keyed.flatMap(({ key, isNew }): object[] => {
      if (isNew) return [{ key, result: 'EQUAL', target: 'CREATE', create_revision: '0' }];
      return revision === undefined ? [] : [{ key, result: 'EQUAL', target: 'MOD', mod_revision: revision }];
    });
    const success = keyed.map(({ key, value }) => ({ request_put: { key, value } }));
    const { body } = await member.request({
      method: 'POST',
      path: '/v3/kv/txn',
      body: JSON.stringify({ compare, success }),
    });
    const answer = (await body.json()) as { header?: { revision: string }; succeeded?: boolean };
    if (answer.succeeded !== true) throw new Error(`etcd refused: ${JSON.stringify(answer)}`);
    revision = answer.header?.revision;
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - start) / 1000;
  await member.close();
  return { commits, seconds, processor: (user + system) / 1e6 };
}

function encode(text: string): string {
  return Buffer.from(text).toString('base64');
}
