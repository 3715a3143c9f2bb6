/** Reads calls from a HAR file (HTTP Archive 1.2), as browsers and proxies write it. */
import type { Service } from '../../../spec/contract/service.ts';
import { CallsError } from './calls-error.ts';
import { type HarEntry, listHarEntries } from './har-entries.ts';
import { findMounts, type Mount, mountOf } from './har-mounts.ts';
import type { MadeCall, ReadCalls, SeenAnswer } from './made-call.ts';
import { Omissions } from './omissions.ts';
import { readSeenBody } from './read-body.ts';
import { madeCallOf } from './recorded-exchange.ts';

/**
 * @param root the root of the service; without one, it is found from the calls that ask for a version of it
 * @throws CallsError for what is no HAR file, and for one without a call to the service
 */
export function readHar(
  file: string,
  value: unknown,
  { service, root }: { service: Service; root?: string },
): ReadCalls {
  const entries = listHarEntries(file, value);
  const mounts = root === undefined ? findMounts(entries, service) : [mountOfRoot(root)];
  const omitted = new Omissions();
  const calls: MadeCall[] = [];
  for (const entry of entries) {
    const mount = mountOf(entry.url, mounts);
    if (entry.request.method === 'OPTIONS') omitted.add('requests of browsers for permission (OPTIONS)');
    else if (!mount) omitted.add('calls to other addresses');
    else {
      const path = (entry.url.pathname.slice(mount.path.length) || '/') + entry.url.search;
      const place = { file, entry: entry.number };
      const request = { ...entry.request, path };
      calls.push(madeCallOf(request, { answer: answerOf(entry), place, profile: service.profile }));
    }
  }
  if (calls.length === 0) throw new CallsError(describeNoCall(file, entries, service, root));
  return { kind: 'har', calls, omitted: omitted.list() };
}

function describeNoCall(
  file: string,
  entries: readonly HarEntry[],
  { name }: Service,
  root: string | undefined,
): string {
  const { length } = entries;
  if (length === 0) return `${file} has no entries. Record again, and save the archive once calls were made.`;
  const hosts = [...new Set(entries.map(({ url }) => url.host))];
  const more = hosts.length > MOST_HOSTS ? ` and ${hosts.length - MOST_HOSTS} more` : '';
  const seen = `its ${length === 1 ? '1 entry is a call' : `${length} entries are calls`} to ${hosts.slice(0, MOST_HOSTS).join(', ')}${more}`;
  return root === undefined
    ? `${file} has no call to ${name}: ${seen}. Name the root of the service with --target URL.`
    : `${file} has no call to ${name} at ${root}: ${seen}. Correct --target.`;
}

const MOST_HOSTS = 5;

function mountOfRoot(root: string): Mount {
  const { origin, pathname } = new URL(root);
  return { origin, path: pathname.replace(/\/+$/, '') };
}

/** Status 0 stands for a call that was cancelled, or never answered. */
function answerOf({ response: { status, headers, text } }: HarEntry): SeenAnswer {
  if (status < 100) return { kind: 'unseen' };
  const headerNames = [...new Set(headers.map(({ name }) => name))];
  return { kind: 'recorded', status, headerNames, body: readSeenBody(text) };
}
