/** Removes from every target what the calls may have created, and requires that the targets are empty then. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Profile } from '../../../spec/profile/profile.ts';
import type { CallSource } from '../../case/generated/call-source.ts';
import { parseJson, type Request } from '../../exchange.ts';
import { CannotJudge } from '../../target/discover.ts';
import { requestAt } from '../../target/request-at.ts';
import type { Target } from '../../target/target.ts';
import { sendTo } from './send-to-targets.ts';

export interface ResetOptions {
  source: CallSource;
  targets: readonly Target[];
  token: string;
  profile: Profile;
  microversion: Microversion;
}

/** Removes everything that the source may have created, and resets the source. @returns what is left: target, method and path */
export async function resetTargets(options: ResetOptions): Promise<string[]> {
  const left = await removeFromAll(options, options.source.removablePaths);
  options.source.reset();
  return left;
}

/** Removes only what these requests may have created, which needs fewer calls, and leaves the source as it is. */
export async function removeCreatedBy(
  options: ResetOptions,
  requests: readonly Request[],
): Promise<string[]> {
  const sent = requests.map(({ path, body }) => canonicalise(`${path} ${body ?? ''}`)).join(' ');
  const persistent = requests.flatMap((request) => options.source.findPersistentPaths(request));
  const named = options.source.removablePaths.filter((path) =>
    sent.includes(canonicalise(path.split('/').at(-1) as string)),
  );
  return removeFromAll(options, [...new Set([...persistent, ...named])]);
}

/** A UUID may be sent without dashes, and any character of a path percent-encoded. */
function canonicalise(text: string): string {
  const codes = /%([2-7][0-9a-f])/gi;
  const decoded = text.replaceAll(codes, (_code, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return decoded.replaceAll('-', '').toLowerCase();
}

async function removeFromAll(options: ResetOptions, paths: readonly string[]): Promise<string[]> {
  const left = await Promise.all(options.targets.map((target) => removeFrom(options, target, paths)));
  return left.flat();
}

/** @throws CannotJudge when a list that the comparison reads is not empty on some target */
export async function requireEmptyTargets(options: ResetOptions): Promise<void> {
  for (const target of options.targets) {
    for (const { path, listNames } of options.source.emptyLists) {
      const { body } = await sendTo(target, requestAt(options, 'GET', path));
      const names = listNames(parseJson(body));
      if (names.length > 0) throw new CannotJudge(notEmptyText(target, path, names));
    }
  }
}

function notEmptyText({ name }: Target, path: string, names: readonly string[]): string {
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return `${name} is not empty: GET ${path} lists ${names.slice(0, 3).join(', ')}${more}. The comparison reads whole lists, so every target has to start empty; use one that is set up for this purpose.`;
}

/** A resource is refused as in use until what depends on it is gone. Trees of providers are a few levels deep. */
const MAX_ROUNDS = 5;

async function removeFrom(
  options: ResetOptions,
  target: Target,
  paths: readonly string[],
): Promise<string[]> {
  let left = [...paths];
  try {
    for (let round = 0; round < MAX_ROUNDS && left.length > 0; round += 1) {
      const remaining: string[] = [];
      for (const path of left) {
        const { status } = await sendTo(target, requestAt(options, 'DELETE', path));
        if (status >= 300 && status !== 404) remaining.push(path);
      }
      left = remaining;
    }
  } catch (error) {
    // A target that does not answer would only let the user wait for one timeout after the other.
    if (!(error instanceof CannotJudge)) throw error;
  }
  return left.map((path) => `${target.name}: DELETE ${path}`);
}
