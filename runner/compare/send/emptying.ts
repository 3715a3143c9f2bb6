/** Removes from every target what the calls can have made, and sees that nothing else is there. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { CallSource } from '../../case/call-source.ts';
import { parseJson, type Request } from '../../exchange.ts';
import { CannotJudge } from '../../run/discover.ts';
import type { Target } from '../../target/target.ts';
import { headersAt } from './ask-headers.ts';
import { sendTo } from './sending.ts';

export interface Emptying {
  source: CallSource;
  targets: readonly Target[];
  token: string;
  /** `placement`, for the header. */
  service: string;
  microversion: Microversion;
}

/** @returns what could not be removed: target, method and path */
export async function empty(emptying: Emptying): Promise<string[]> {
  const left = await emptyOf(emptying, emptying.source.removablePaths);
  emptying.source.reset();
  return left;
}

/** Only what these calls can have made, which takes less time. What is known of the targets stays. */
export async function emptyAfter(emptying: Emptying, requests: readonly Request[]): Promise<string[]> {
  const sent = requests.map(({ path, body }) => plain(`${path} ${body ?? ''}`)).join(' ');
  const lasting = requests.flatMap((request) => emptying.source.findPersistentPaths(request));
  const named = emptying.source.removablePaths.filter((path) =>
    sent.includes(plain(path.split('/').at(-1) as string)),
  );
  return emptyOf(emptying, [...new Set([...lasting, ...named])]);
}

/** A UUID may be written without dashes, and in a path any letter as its code. */
function plain(text: string): string {
  const codes = /%([2-7][0-9a-f])/gi;
  const read = text.replaceAll(codes, (_code, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return read.replaceAll('-', '').toLowerCase();
}

async function emptyOf(emptying: Emptying, paths: readonly string[]): Promise<string[]> {
  const left = await Promise.all(emptying.targets.map((target) => emptyOne(emptying, target, paths)));
  return left.flat();
}

/** @throws CannotJudge when a target has anything in the lists that are to be compared */
export async function requireEmpty(emptying: Emptying): Promise<void> {
  for (const target of emptying.targets) {
    for (const { path, listNames } of emptying.source.emptyLists) {
      const names = listNames(parseJson((await sendTo(target, requestOf(emptying, 'GET', path))).body));
      if (names.length === 0) continue;
      throw new CannotJudge(
        `${target.name} is not empty: GET ${path} names ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}. Whole lists are compared, so each target has to start with nothing of its own; give one that was set up for this.`,
      );
    }
  }
}

/** What depends on something else goes in a later round: a tree of providers is a few deep. */
const ROUNDS = 5;

async function emptyOne(emptying: Emptying, target: Target, paths: readonly string[]): Promise<string[]> {
  let left = [...paths];
  try {
    for (let round = 0; round < ROUNDS && left.length > 0; round += 1) {
      const remaining: string[] = [];
      for (const path of left) {
        const { status } = await sendTo(target, requestOf(emptying, 'DELETE', path));
        if (status >= 300 && status !== 404) remaining.push(path);
      }
      left = remaining;
    }
  } catch (error) {
    // Without a network nothing can be removed, and asking on would only make the user wait.
    if (!(error instanceof CannotJudge)) throw error;
  }
  return left.map((path) => `${target.name}: DELETE ${path}`);
}

function requestOf({ token, service, microversion }: Emptying, method: string, path: string): Request {
  return { method, path, headers: headersAt(service, microversion, token), body: null };
}
