/** Reads the arguments of `interop run`, and refuses invalid ones before any request is sent. */

import { REPORT_FORMATS } from '../../../reporters/run/formats.ts';
import type { Suite } from '../../../runner/case/suite.ts';
import type { Depth } from '../../../runner/depth.ts';
import { depthPlanOf } from '../../../runner/plan/derive-depths.ts';
import { selectCasesOfDepth } from '../../../runner/plan/most-telling-tasks.ts';
import { selectCases } from '../../../runner/plan/select-cases.ts';
import { type MicroversionSelection, parseSelection } from '../../../runner/plan/select-microversions.ts';
import { parseShard, type Shard } from '../../../runner/plan/shard.ts';
import { type KnownFailure, parseKnownFailures } from '../../../runner/report/known-failures.ts';
import type { Baseline } from '../../../runner/report/saved/baseline.ts';
import { readBaseline } from '../../../runner/report/saved/read-baseline.ts';
import type { Service } from '../../../spec/contract/service.ts';
import type { Guideline } from '../../../spec/guidelines/guideline.ts';
import type { Io } from '../../io.ts';
import { UsageError } from '../../usage-error.ts';
import { readArguments, readNumber } from '../arguments.ts';
import type { NamedService } from '../documents/named-service.ts';
import {
  LOGIN_OPTIONS,
  type LoginSettings,
  MEMBER_OPTIONS,
  readLogin,
  readMember,
} from '../login/login-settings.ts';
import { readInput } from '../read-input.ts';
import { readUrl } from '../read-target.ts';
import { type ReporterSetting, readReporter } from '../reports/reporter-setting.ts';
import { readDepth } from './depth-settings.ts';
import type { GuidelineFlags } from './guideline-setting.ts';
import { loadNamedService } from './load-named-service.ts';
import type { Loudness } from './show-progress.ts';
import { readTimeLimit } from './time-limit.ts';

export interface RunSettings {
  service: Service;
  suite: Suite;
  /** The folder of the service's documents. */
  folder: string;
  /** Absent for the endpoint of a cloud, and for the reference server in this process. */
  target?: string;
  login: LoginSettings;
  /** The companions of the target; empty where the cloud or the reference server provides them. */
  companions: CompanionSetting[];
  /** The address of a proxy before Placement, which the target is configured to use. */
  proxyAt?: { host: string; port: number };
  selection: MicroversionSelection;
  depth: Depth;
  only?: string;
  shard?: Shard;
  seed?: string;
  reporters: ReporterSetting[];
  allowHeaders: string[];
  knownFailures: KnownFailure[];
  readOnly: boolean;
  failFast: boolean;
  /** Seconds; absent for a run without a limit. */
  timeLimit?: number;
  baseline?: Baseline;
  /** Decides the verdict of the run. */
  guideline?: Guideline;
  /** Cases at once. */
  concurrency: number | 'adaptive';
  /** Seconds. */
  timeout: number;
  list: boolean;
  loudness: Loudness;
}

export interface CompanionSetting {
  name: string;
  url: string;
  /** Absent for that of the run's own login. */
  token?: string;
}

/** What says where a cloud is, and who calls it. */
export const TARGET_OPTIONS = {
  target: { type: 'string' },
  ...LOGIN_OPTIONS,
  ...MEMBER_OPTIONS,
  placement: { type: 'string' },
  'placement-proxy': { type: 'string' },
} as const;

const OPTIONS = {
  ...TARGET_OPTIONS,
  'placement-token': { type: 'string' },
  microversions: { type: 'string' },
  depth: { type: 'string' },
  only: { type: 'string' },
  shard: { type: 'string' },
  seed: { type: 'string' },
  reporter: { type: 'string', multiple: true },
  'allow-header': { type: 'string', multiple: true, default: [] as string[] },
  'known-failures': { type: 'string' },
  baseline: { type: 'string' },
  guideline: { type: 'string' },
  concurrency: { type: 'string' },
  timeout: { type: 'string', default: '30' },
  'read-only': { type: 'boolean', default: false },
  'fail-fast': { type: 'boolean', default: false },
  'time-limit': { type: 'string' },
  list: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
} as const;

/** @throws UsageError, and the errors of the files that it reads, each with what is wrong and what is expected */
export async function readRunSettings(argv: readonly string[], io: Io): Promise<RunSettings> {
  const { values, positionals } = readArguments(argv, OPTIONS, { command: 'run', atMost: 1 });
  const named = await loadNamedService(positionals[0], io.cwd);
  const { service, suite, folder } = named;
  const serviceName = service.name;
  if (values.only !== undefined && selectCases(suite, service, { only: values.only }).length === 0) {
    throw new UsageError(
      `--only ${values.only} matches no case. "interop run ${positionals[0]} --list" prints their ids.`,
    );
  }
  const guideline = await readGuideline(values, named);
  const baseline =
    values.baseline === undefined
      ? undefined
      : readBaseline(readInput('baseline', values.baseline), values.baseline, serviceName);
  const depth = readDepth(values, baseline);
  if (values.only !== undefined) requireCaseOfDepth(suite, service, values.only, depth);
  const hasTarget = (values.target ?? values.placement) !== undefined;
  const login = readMember(readLogin(values, hasTarget, io), values);
  return {
    service,
    suite,
    folder,
    ...(values.target !== undefined && { target: readUrl(values.target) }),
    login,
    companions: readCompanions(suite, values, login),
    ...(values['placement-proxy'] !== undefined && {
      proxyAt: readProxyAt(values['placement-proxy'], values),
    }),
    selection: parseSelection(values.microversions ?? 'boundaries', service),
    depth,
    ...(values.only !== undefined && { only: values.only }),
    ...(values.shard !== undefined && { shard: readShard(values.shard) }),
    ...(values.seed !== undefined && { seed: values.seed }),
    reporters: (values.reporter ?? ['console']).map((text) => readReporter(text, REPORT_FORMATS)),
    allowHeaders: values['allow-header'],
    knownFailures: readKnownFailures(values['known-failures']),
    ...(baseline && { baseline }),
    ...(guideline && { guideline }),
    concurrency:
      values.concurrency === undefined
        ? 'adaptive'
        : Math.floor(readNumber('--concurrency', values.concurrency, 1)),
    timeout: readNumber('--timeout', values.timeout, 0.1),
    readOnly: values['read-only'],
    failFast: values['fail-fast'],
    ...(values['time-limit'] !== undefined && { timeLimit: readTimeLimit(values['time-limit']) }),
    list: values.list,
    loudness: readLoudness(values),
  };
}

/** Undefined without the flag. */
async function readGuideline(flags: GuidelineFlags, named: NamedService): Promise<Guideline | undefined> {
  if (flags.guideline === undefined) return undefined;
  const { readGuidelineSetting } = await import('./guideline-setting.ts');
  return readGuidelineSetting(flags, named);
}

function readLoudness({ quiet, verbose }: { quiet: boolean; verbose: boolean }): Loudness {
  if (quiet && verbose) throw new UsageError('--quiet and --verbose exclude each other. Leave one out.');
  return quiet ? 'quiet' : verbose ? 'verbose' : 'normal';
}

/** @throws UsageError */
function requireCaseOfDepth(suite: Suite, service: Service, only: string, depth: Depth): void {
  const cases = selectCases(suite, service, { only });
  if (selectCasesOfDepth(cases, depthPlanOf(suite, service, depth), depth).length > 0) return;
  throw new UsageError(
    `--depth ${depth} has no case that matches --only ${only}. Leave --depth out to run all that match.`,
  );
}

interface CompanionFlags {
  target?: string;
  placement?: string;
  'placement-token'?: string;
}

/** Placement is the only companion that a suite has. */
function readCompanions(suite: Suite, flags: CompanionFlags, { cloud }: LoginSettings): CompanionSetting[] {
  const { placement: url, target } = flags;
  if (url === undefined && flags['placement-token'] !== undefined)
    throw new UsageError('--placement-token is the token for the Placement that --placement URL names.');
  if (!suite.companions?.includes('placement')) {
    if (url === undefined) return [];
    throw new UsageError(
      `--placement is for services that work on Placement, and ${suite.service} does not.`,
    );
  }
  if (url === undefined) {
    if (target === undefined || cloud !== undefined) return [];
    throw new UsageError(
      `${suite.service} is judged together with the Placement that it works on. Name it with --placement URL.`,
    );
  }
  const token = flags['placement-token'];
  return [{ name: 'placement', url: readUrl(url, '--placement'), ...(token !== undefined && { token }) }];
}

function readProxyAt(text: string, { placement }: CompanionFlags): { host: string; port: number } {
  const [, host, port] = /^(\[[0-9a-f:]+\]|[\w.-]+):(\d{1,5})$/i.exec(text) ?? [];
  if (placement === undefined || host === undefined || Number(port) > 65_535) {
    throw new UsageError(
      `--placement-proxy takes the address of a proxy before the Placement of --placement, such as 127.0.0.1:8790, and was given "${text}".`,
    );
  }
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}

function readShard(text: string): Shard {
  const shard = parseShard(text);
  if (shard) return shard;
  throw new UsageError(`--shard takes K/N, such as 2/3, and was given "${text}".`);
}

/** @throws InputError for a file that cannot be used */
export function readKnownFailures(file: string | undefined): KnownFailure[] {
  return file === undefined ? [] : parseKnownFailures(readInput('file of known failures', file), file);
}
