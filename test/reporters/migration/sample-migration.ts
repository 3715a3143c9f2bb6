/** What a move means for three calls of a client of Placement, two of them at other versions. */
import type { MadeCall } from '../../../runner/migration/calls/made-call.ts';
import { migrateCalls } from '../../../runner/migration/migrate-calls.ts';
import { folderOfService, loadService } from '../../../spec/contract/load-service.ts';
import { readGuide } from '../../../spec/migration/read-guide.ts';
import { folderOnDisk } from '../../../spec/versions/folder-on-disk.ts';
import { readVersions } from '../../../spec/versions/read-versions.ts';

const placement = loadService('placement');
const folder = folderOnDisk(folderOfService('placement'));
const UUID = 'b2d1b44d-7a3c-4b6f-9d0e-000000000001';

const answered = (status: number, body?: unknown): MadeCall['answer'] => ({
  ...{ kind: 'recorded', status, headerNames: [], body },
});

let entries = 0;
function call(method: string, path: string, more: Partial<MadeCall> = {}): MadeCall {
  entries += 1;
  return {
    ...{ place: { file: 'traffic.har', entry: entries }, version: '1.10', method, path, query: [] },
    ...{ hasUnseenQuery: false, body: undefined, answer: { kind: 'unseen' } },
    ...more,
  };
}

const claim = {
  allocations: [{ resource_provider: { uuid: UUID }, resources: { VCPU: 1 } }],
  ...{ project_id: 'p', user_id: 'u' },
};

const CALLS: readonly MadeCall[] = [
  call('PUT', `/allocations/${UUID}`, {
    body: { value: claim, unseen: [], open: [] },
    answer: answered(204),
  }),
  call('PUT', `/allocations/${UUID}`, {
    body: { value: claim, unseen: [], open: [] },
    answer: answered(409),
  }),
  call('GET', '/usages', {
    query: [{ name: 'project_id', value: 'p' }],
    answer: answered(200, { usages: { VCPU: 1 } }),
  }),
  call('DELETE', `/allocations/${UUID}`, { answer: answered(204) }),
  call('GET', '/allocation_candidates', {
    query: [{ name: 'resources', value: 'VCPU:1' }],
    answer: answered(200, { allocation_requests: [], provider_summaries: {} }),
  }),
  call('GET', '/', { answer: answered(200) }),
  call('POST', '/reshaper', { body: { value: {}, unseen: [], open: [] } }),
  call('GET', '/no\u001b[31m/`such`', {}),
  call('GET', '/traits', { version: '1.36' }),
  call('GET', '/traits', { version: null }),
  call('GET', '/traits', { version: '1.99' }),
];

const path = (at: string) => at.replace(`${process.cwd()}/`, '');

const written = migrateCalls(
  { kind: 'har', calls: CALLS, omitted: [{ reason: 'calls to other addresses', count: 1234 }] },
  {
    ...{ service: placement, from: '1.10', to: '1.38', name: 'traffic.har' },
    documents: readVersions(folder),
    guide: readGuide(folder, placement),
  },
);

export const MIGRATION = {
  ...written,
  groups: written.groups.map(({ version, kinds }) => ({
    version,
    kinds: kinds.map((kind) => ({
      ...kind,
      effects: kind.effects.map((each) => ({
        ...each,
        ...(each.declaredAt && { declaredAt: path(each.declaredAt) }),
      })),
    })),
  })),
};
