/** `interop compare`: what the arguments ask for, checked before anything is sent. */
import type { CreateCallSource } from '../../runner/case/call-source.ts';
import type { ShrinkLimits } from '../../runner/compare/shrink/shrinking.ts';
import { type MicroversionSelection, parseSelection } from '../../runner/run/select-microversions.ts';
import type { Suite } from '../../runner/run/suite.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import type { Service } from '../../spec/contract/service.ts';
import { CALL_SOURCES } from '../../suites/call-sources.ts';
import { SUITES } from '../../suites/registry.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { readArguments, readName, readNumber } from './arguments.ts';
import { requireWritable } from './read-input.ts';
import { readToken, readUrl } from './read-target.ts';

export interface CompareSettings {
  service: Service;
  createCallSource: CreateCallSource;
  tokenCheck: string;
  /** Absent where it is to be left out. */
  suite?: Suite;
  /** In the order that they were named in. Where it is one only, it is compared with the reference server in this process. */
  targets: NamedUrl[];
  token: string;
  selection: MicroversionSelection;
  calls: number;
  seed?: string;
  keepGoing: boolean;
  /** Absent where no smallest sequences are wanted. */
  shrink?: ShrinkLimits;
  /** Seconds. */
  timeout: number;
  verbose: boolean;
  /** A file for the calls that were made. */
  trace?: string;
}

/** What the reference server is called where it is compared. */
export const REFERENCE = 'reference';

export interface NamedUrl {
  name: string;
  url: string;
}

/** For one sequence: with a real Placement that is some tens of replays. */
const SHRINKING: ShrinkLimits = { seconds: 60, calls: 20_000 };

const OPTIONS = {
  target: { type: 'string', multiple: true, default: [] as string[] },
  token: { type: 'string' },
  'token-file': { type: 'string' },
  microversions: { type: 'string', default: 'all' },
  calls: { type: 'string', default: '10000' },
  seed: { type: 'string' },
  timeout: { type: 'string', default: '30' },
  'keep-going': { type: 'boolean', default: false },
  'no-suite': { type: 'boolean', default: false },
  'no-shrink': { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  trace: { type: 'string' },
} as const;

/** @throws UsageError and the errors of what it reads, each with the place and what would be right */
export function readCompareSettings(argv: readonly string[], io: Io): CompareSettings {
  const { values, positionals } = readArguments(argv, OPTIONS, { command: 'compare', atMost: 1 });
  const serviceName = readName('service', positionals[0], Object.keys(CALL_SOURCES));
  const service = loadService(serviceName);
  const suite = SUITES[serviceName] as Suite;
  const calls = Math.floor(readNumber('--calls', values.calls, 0));
  if (calls === 0 && values['no-suite'])
    throw new UsageError('With --no-suite and --calls 0 nothing is left to be asked. Leave one of them out.');
  if (values.trace !== undefined) requireWritable(values.trace);
  return {
    service,
    createCallSource: CALL_SOURCES[serviceName] as CreateCallSource,
    tokenCheck: suite.tokenCheck,
    ...(!values['no-suite'] && { suite }),
    targets: readTargets(values.target),
    token: readToken(values.token, values['token-file'], io),
    selection: parseSelection(values.microversions, service),
    calls,
    ...(values.seed !== undefined && { seed: values.seed }),
    keepGoing: values['keep-going'],
    ...(!values['no-shrink'] && { shrink: SHRINKING }),
    timeout: readNumber('--timeout', values.timeout, 0.1),
    verbose: values.verbose,
    ...(values.trace !== undefined && { trace: values.trace }),
  };
}

function readTargets(texts: readonly string[]): NamedUrl[] {
  const targets = texts.map(readTarget);
  if (targets.length === 0) {
    throw new UsageError(
      'compare takes the targets: --target one=http://host:8778 --target other=https://host/placement. One alone is compared with the reference server.',
    );
  }
  if (targets.length === 1 && targets[0]?.name === REFERENCE)
    throw new UsageError(
      `"${REFERENCE}" is the name of the server that the target is compared with. Choose another.`,
    );
  const names = targets.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new UsageError(`Two targets are called "${twice}". Give each a name of its own.`);
  return targets;
}

function readTarget(text: string): NamedUrl {
  const [, name, url] = /^([\w.-]+)=(.*)$/.exec(text) ?? [];
  if (name === undefined || url === undefined) {
    throw new UsageError(
      `--target takes a name and a URL such as cloud=https://host/placement, and was given "${text}".`,
    );
  }
  return { name, url: readUrl(url) };
}
