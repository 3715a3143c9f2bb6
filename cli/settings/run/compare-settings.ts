/** Reads the arguments of `interop compare`, and refuses invalid ones before any call is made. */
import { COMPARE_REPORTERS } from '../../../reporters/compare/registry.ts';
import type { CreateCallSource } from '../../../runner/case/generated/call-source.ts';
import type { Suite } from '../../../runner/case/suite.ts';
import type { ShrinkLimits } from '../../../runner/compare/shrink/sequence-shrinker.ts';
import { type MicroversionSelection, parseSelection } from '../../../runner/plan/select-microversions.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { CALL_SOURCES } from '../../../suites/call-sources.ts';
import { SUITES } from '../../../suites/registry.ts';
import type { Io } from '../../io.ts';
import { UsageError } from '../../usage-error.ts';
import { readArguments, readName, readNumber } from '../arguments.ts';
import { LOGIN_OPTIONS, type LoginFlags, type LoginSettings, readLogin } from '../login/login-settings.ts';
import { requireWritable } from '../read-input.ts';
import { readUrl } from '../read-target.ts';
import { type ReporterSetting, readReporter } from '../reports/reporter-setting.ts';

export interface CompareSettings {
  service: Service;
  createCallSource: CreateCallSource;
  tokenCheck: string;
  /** Absent with `--no-suite`. */
  suite?: Suite;
  /** In the order of the command line. A single one is compared with the reference server in this process. */
  targets: NamedTarget[];
  selection: MicroversionSelection;
  calls: number;
  seed?: string;
  keepGoing: boolean;
  /** Absent with `--no-shrink`. */
  shrink?: ShrinkLimits;
  /** Seconds. */
  timeout: number;
  verbose: boolean;
  reporters: ReporterSetting[];
  /** The file to write the calls to. */
  trace?: string;
}

/** The name of the reference server as a target. */
export const REFERENCE = 'reference';

export interface NamedTarget {
  name: string;
  /** Absent for the endpoint of a cloud. */
  url?: string;
  login: LoginSettings;
}

/** For one sequence. A real Placement answers some tens of replays in that time. */
const SHRINK_LIMITS: ShrinkLimits = { seconds: 60, calls: 20_000 };

export const COMPARE_OPTIONS = {
  target: { type: 'string', multiple: true, default: [] as string[] },
  ...LOGIN_OPTIONS,
  microversions: { type: 'string', default: 'all' },
  calls: { type: 'string', default: '10000' },
  seed: { type: 'string' },
  timeout: { type: 'string', default: '30' },
  'keep-going': { type: 'boolean', default: false },
  'no-suite': { type: 'boolean', default: false },
  'no-shrink': { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  reporter: { type: 'string', multiple: true, default: ['console'] as string[] },
  trace: { type: 'string' },
} as const;

/** @throws UsageError, and the errors of the files that it reads, each with what is wrong and what is expected */
export function readCompareSettings(argv: readonly string[], io: Io): CompareSettings {
  const { values, positionals } = readArguments(argv, COMPARE_OPTIONS, { command: 'compare', atMost: 1 });
  const serviceName = readName('service', positionals[0], Object.keys(CALL_SOURCES));
  const service = loadService(serviceName);
  const suite = SUITES[serviceName] as Suite;
  const calls = Math.floor(readNumber('--calls', values.calls, 0));
  if (calls === 0 && values['no-suite'])
    throw new UsageError('--no-suite and --calls 0 leave no calls to make. Omit one of them.');
  if (values.trace !== undefined) requireWritable(values.trace);
  return {
    service,
    createCallSource: CALL_SOURCES[serviceName] as CreateCallSource,
    tokenCheck: suite.tokenCheck,
    ...(!values['no-suite'] && { suite }),
    targets: readTargets(values.target, values, io),
    selection: parseSelection(values.microversions, service),
    calls,
    ...(values.seed !== undefined && { seed: values.seed }),
    keepGoing: values['keep-going'],
    ...(!values['no-shrink'] && { shrink: SHRINK_LIMITS }),
    timeout: readNumber('--timeout', values.timeout, 0.1),
    verbose: values.verbose,
    reporters: values.reporter.map((text) => readReporter(text, Object.keys(COMPARE_REPORTERS))),
    ...(values.trace !== undefined && { trace: values.trace }),
  };
}

/** @throws UsageError without a target, and for two of one name */
export function readTargets(texts: readonly string[], flags: LoginFlags, io: Io): NamedTarget[] {
  const targets = texts.map((text) => readTarget(text, flags, io));
  if (targets.length === 0) {
    throw new UsageError(
      'compare needs --target NAME=URL, for example --target one=http://host:8778 --target other=https://host/placement. A single target is compared with the reference server.',
    );
  }
  if (targets.length === 1 && targets[0]?.name === REFERENCE)
    throw new UsageError(
      `The name "${REFERENCE}" is taken by the server that the target is compared with. Choose another name.`,
    );
  const names = targets.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new UsageError(`Two targets have the name "${twice}". Give each its own name.`);
  return targets;
}

/** `NAME=URL` with the login of the flags, or `NAME=cloud:OTHER` with that of another cloud. */
function readTarget(text: string, flags: LoginFlags, io: Io): NamedTarget {
  const [, name, url] = /^([\w.-]+)=(.*)$/.exec(text) ?? [];
  if (name === undefined || url === undefined) {
    throw new UsageError(
      `--target takes a name and a URL such as cloud=https://host/placement, or a cloud such as one=cloud:NAME, not "${text}".`,
    );
  }
  if (!url.startsWith('cloud:')) return { name, url: readUrl(url), login: readLogin(flags, true, io) };
  const { token: _, 'token-file': __, ...others } = flags;
  return { name, login: readLogin({ ...others, 'os-cloud': url.slice('cloud:'.length) }, false, io) };
}
