/** Measures one kind of call of one subject: how long a call takes alone, and how many a second are answered together. */
import { uuidOf } from '../data/uuid-of.ts';
import { type LoadClient, rateOf } from '../measure/load-client.ts';
import { requestText } from '../measure/request-text.ts';
import { CONNECTIONS } from '../measure/rounds.ts';
import type { Distance } from './delay-proxy.ts';
import type { KindNames, KindOfCall } from './kind-of-call.ts';

export interface KindFigures {
  /** Milliseconds of a call while there is no other. */
  alone: number;
  /** Answers a second with eight calls at a time. */
  rate: number;
}

export interface KindSettings {
  client: LoadClient;
  url: string;
  hosts: readonly string[];
  /** Of the databases; what a measurement needs is made without it. */
  distance: Distance;
  /** A text that no other measurement of the service has. */
  name: string;
}

/** @throws Error where a call alone has another status than it should, or most of those together */
export async function measureKind(settings: KindSettings, kind: KindOfCall): Promise<KindFigures> {
  const few = await send(settings, kind, { name: 'first', connections: 1, count: FEW });
  const count = between(FEW, Math.round(SECONDS * few.rate), MOST);
  const alone = await send(settings, kind, { name: 'alone', connections: 1, count });
  const together = await send(settings, kind, {
    name: 'together',
    connections: CONNECTIONS,
    count: between(2 * CONNECTIONS, 2 * count, MOST),
  });
  return { alone: 1000 / alone.rate, rate: together.rate };
}

const FEW = 4;
const SECONDS = 0.5;
/** What a service may grow by, for each kind. */
const MOST = 300;

interface Sending {
  name: string;
  connections: number;
  count: number;
}

async function send(
  { client, url, hosts, distance, name }: KindSettings,
  kind: KindOfCall,
  sending: Sending,
): Promise<{ rate: number }> {
  const { connections, count } = sending;
  const names = namesOf(`${name} ${sending.name}`, hosts);
  const textsOf = (requests: ReturnType<KindOfCall['calls']>) =>
    requests.map((request) => requestText(url, request));
  await withoutDistance(distance, async () => {
    for (const stage of kind.prepare?.(names, count) ?? []) await prepare(client, url, textsOf(stage));
  });
  const tally = await client.tally({
    url,
    requests: textsOf(kind.calls(names, count)),
    connections,
    end: { requests: count },
  });
  const accepted = tally.statuses[kind.status] ?? 0;
  // MariaDB's transactions may lose to each other, as those of any client do: more than half of new resource classes.
  const expected = connections === 1 ? count : count / 10;
  if (accepted < expected)
    throw new Error(
      `${url}: ${kind.operation}${kind.detail ?? ''} (${sending.name}) answered ${JSON.stringify(tally.statuses)} instead of ${kind.status}`,
    );
  return { rate: rateOf(tally, kind.status) };
}

async function withoutDistance(distance: Distance, act: () => Promise<void>): Promise<void> {
  const { roundTrip } = distance;
  distance.roundTrip = 0;
  try {
    await act();
  } finally {
    distance.roundTrip = roundTrip;
  }
}

/** One after the other where the service refuses some of those at a time. */
async function prepare(client: LoadClient, url: string, requests: readonly string[]): Promise<void> {
  const tally = await client.tally({ url, requests, connections: 1, end: { requests: requests.length } });
  const refused = Object.keys(tally.statuses).filter((status) => !status.startsWith('2'));
  if (refused.length > 0)
    throw new Error(`${url}: what a measurement needs was answered ${refused.join(', ')}`);
}

function namesOf(name: string, hosts: readonly string[]): KindNames {
  const uuid = (text: string) => uuidOf(`${name} ${text}`);
  return { hosts, uuid, custom: (text) => `CUSTOM_${uuid(text).replaceAll('-', '').toUpperCase()}` };
}

function between(least: number, number: number, most: number): number {
  return Math.min(most, Math.max(least, number));
}
