/**
 * Recorded answers of a real Nova, moved to a newer version: where its own history of versions says that something was removed or
 * changed, and nowhere else.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Exchange, headerMap } from '../../../runner/exchange.ts';
import { readSeenBody } from '../../../runner/migration/calls/read-body.ts';
import { madeCallOf } from '../../../runner/migration/calls/recorded-exchange.ts';
import { migrateCalls } from '../../../runner/migration/migrate-calls.ts';
import { folderOfService } from '../../../spec/contract/load-service.ts';
import { loadServiceFolder } from '../../../spec/service-folder/load-service-folder.ts';

/** Of the resources that were called. */
const HISTORY: Readonly<Record<string, string>> = {
  '2.2': 'statuses of key pairs',
  '2.36': 'proxies to other services, and their quotas',
  '2.39': 'the proxy to image metadata',
  '2.43': 'os-hosts',
  '2.47': 'the flavor of a server',
  '2.48': 'the form of diagnostics',
  '2.50': 'quotas of networks in quota classes',
  '2.53': 'ids of services and hypervisors',
  '2.57': 'quotas of injected files',
  '2.64': 'policies of server groups',
  '2.75': 'the form of swap',
  '2.88': 'the resources of hypervisors',
};

it('finds breaks at the versions that the history of Nova names', () => {
  const service = loadServiceFolder(folderOfService('compute'));
  const text = readFileSync('test/compute/exchanges/nova-34.0.0.jsonl', 'utf8');
  const exchanges = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Exchange);
  const calls = exchanges
    .filter(({ request }) => request !== undefined)
    .map(({ request, response }, index) =>
      madeCallOf(request, {
        answer: {
          ...{ kind: 'recorded', status: response.status, headerNames: [...headerMap(response).keys()] },
          body: readSeenBody(response.body),
        },
        place: { file: 'nova', line: index + 1 },
        profile: service.profile,
      }),
    );
  expect(calls.length).toBeGreaterThan(300);
  const read = { kind: 'exchanges', calls, omitted: [] } as const;
  const { groups } = migrateCalls(read, { service, from: '2.1', to: '2.90', name: 'nova' });
  const effects = groups.flatMap(({ kinds }) => kinds.flatMap((kind) => kind.effects));
  const versions = effects.filter(({ outcome }) => outcome === 'breaks').map((each) => each.microversion);
  expect(
    [...new Set(versions)].toSorted((one, other) => Number(one.slice(2)) - Number(other.slice(2))),
  ).toEqual(Object.keys(HISTORY));
});
