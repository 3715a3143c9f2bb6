/** `interop spot-check BUNDLE --target URL`: asks a tenth of a certificate's cases again, on a live cloud. */
import { randomBytes } from 'node:crypto';
import { renderSpotCheck } from '../../../reporters/certificate/spot-check-text.ts';
import { EXCHANGES, RUN } from '../../../runner/certificate/bundle-files.ts';
import { isCertifiedRun, readCertifiedRun } from '../../../runner/certificate/certified-run.ts';
import { type CheckedTask, chooseTasks } from '../../../runner/certificate/spot-check/choose-tasks.ts';
import { compareCalls } from '../../../runner/certificate/spot-check/compare-calls.ts';
import { joinResults, type SpotCheck } from '../../../runner/certificate/spot-check/spot-check.ts';
import { isEvidence, readEvidence } from '../../../runner/evidence/read-evidence.ts';
import type { RecordedCall } from '../../../runner/evidence/recorded-call.ts';
import type { RecordedCalls } from '../../../runner/evidence/replay.ts';
import { findCertifiedSuite } from '../../certificate/certified-suite.ts';
import { readBundle } from '../../certificate/read-bundle.ts';
import { recordAgain } from '../../certificate/record-again.ts';
import { writeFlags } from '../../certificate/write-flags.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { readArguments } from '../../settings/arguments.ts';
import { readRunSettings, TARGET_OPTIONS } from '../../settings/run/run-settings.ts';
import { UsageError } from '../../usage-error.ts';

/** Those of `interop run` that it takes. */
const RUN_OPTIONS = { ...TARGET_OPTIONS, timeout: { type: 'string' } } as const;

const OPTIONS = {
  ...RUN_OPTIONS,
  documents: { type: 'string' },
  seed: { type: 'string' },
} as const;

export async function spotCheckCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv, OPTIONS, { command: 'spot-check', atMost: 1 });
  const [path] = positionals;
  if (path === undefined)
    throw new UsageError('Name a certificate: interop spot-check certificate.tar --target URL');
  if (
    (values.target ?? values['os-cloud'] ?? values.placement ?? io.env.OS_CLOUD ?? io.env.OS_AUTH_URL) ===
    undefined
  )
    throw new UsageError('spot-check needs the cloud to ask: --target URL, or --os-cloud NAME.');
  const { documents, seed = randomBytes(6).toString('hex') } = values;
  const { files } = await readBundle(path);
  const certified = readCertifiedRun(Buffer.from(files.get(RUN) as Uint8Array).toString('utf8'));
  if (!isCertifiedRun(certified)) throw new UsageError(`${path}: ${RUN} ${certified.problem}.`);
  const calls = await readEvidence(files.get(EXCHANGES) as Uint8Array);
  if (!isEvidence(calls)) throw new UsageError(`${path}: ${EXCHANGES} ${calls.problem}.`);
  const suite = findCertifiedSuite(certified, documents, io.cwd);
  if (typeof suite === 'string') {
    io.err(`interop: nothing was asked: ${suite}.\n`);
    return EXIT.notJudged;
  }
  const flags = writeFlags(values, Object.keys(RUN_OPTIONS));
  const settings = await readRunSettings(
    [
      documents ?? certified.service,
      ...flags,
      `--depth=${certified.depth}`,
      `--seed=${certified.seed}`,
      '--quiet',
    ],
    io,
  );
  const chosen = chooseTasks(calls.tasks(), seed);
  const { report, callsOf } = await recordAgain(settings, chosen, io);
  const results = chosen.map((task) => ({
    task,
    calls: compareCalls(lastAttempt(calls, task), callsOf(task)),
  }));
  const cases = calls.tasks().filter(({ attempt }) => attempt === 1).length;
  const found: SpotCheck = { seed, cases, chosen, report, ...joinResults(results) };
  io.out(renderSpotCheck(found));
  return exitCodeOfSpotCheck(found);
}

function exitCodeOfSpotCheck({ differences, compared, report: { verdict } }: SpotCheck): ExitCode {
  if (differences.length > 0) return EXIT.violations;
  return compared === 0 && verdict === 'pass' ? EXIT.notJudged : exitCodeOf(verdict);
}

function lastAttempt({ callsOf }: RecordedCalls, task: CheckedTask): readonly RecordedCall[] {
  const second = callsOf({ ...task, attempt: 2 });
  return second.length > 0 ? second : callsOf({ ...task, attempt: 1 });
}
