/** Reads the arguments of `interop compare FOLDER`, and refuses invalid ones before any call is made. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { SCENARIO_REPORTERS } from '../../reporters/compare/registry.ts';
import { parseSelection } from '../../runner/plan/select-microversions.ts';
import { CALL_SOURCES } from '../../suites/call-sources.ts';
import type { Io } from '../io.ts';
import { readArguments, readNumber } from '../settings/arguments.ts';
import { findDocumentsFolder } from '../settings/documents/documents-folder.ts';
import { LOGIN_OPTIONS } from '../settings/login/login-settings.ts';
import { type ReporterSetting, readReporter } from '../settings/reports/reporter-setting.ts';
import { COMPARE_OPTIONS, type NamedTarget, readTargets } from '../settings/run/compare-settings.ts';
import { readTimeLimit } from '../settings/run/time-limit.ts';
import { UsageError } from '../usage-error.ts';
import { type ComparedService, readComparedService } from './compared-service.ts';

export interface CompareFolderSettings {
  compared: ComparedService;
  targets: NamedTarget[];
  /** As `--microversions` has them. */
  microversions: string;
  readOnly: boolean;
  /** Patterns for scenarios and operations. */
  only?: readonly string[];
  seed?: string;
  hasVariations: boolean;
  shrinks: boolean;
  /** Compares each target with the one before it. */
  isMatrix: boolean;
  /** Seconds. */
  timeout: number;
  /** Seconds; absent for a comparison without a limit. */
  timeLimit?: number;
  verbose: boolean;
  reporters: ReporterSetting[];
}

const OPTIONS = {
  target: { type: 'string', multiple: true, default: [] as string[] },
  ...LOGIN_OPTIONS,
  microversions: { type: 'string', default: 'boundaries' },
  only: { type: 'string', multiple: true },
  seed: { type: 'string' },
  timeout: { type: 'string', default: '30' },
  'time-limit': { type: 'string' },
  reporter: { type: 'string', multiple: true, default: ['console'] as string[] },
  'read-only': { type: 'boolean', default: false },
  'no-variations': { type: 'boolean', default: false },
  'no-shrink': { type: 'boolean', default: false },
  matrix: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
} as const;

const ALL_OPTIONS: Readonly<Record<string, { type: string }>> = { ...COMPARE_OPTIONS, ...OPTIONS };

/** True where the first word is a path, and no service that this package has random calls of. */
export function namesFolder(argv: readonly string[], io: Io): boolean {
  const word = argv.find((text, index) => !text.startsWith('-') && !takesValue(argv[index - 1]));
  if (word === undefined || word in CALL_SOURCES) return false;
  return /[/\\.]/.test(word) || statSync(resolve(io.cwd, word), { throwIfNoEntry: false }) !== undefined;
}

function takesValue(before: string | undefined): boolean {
  const option = before?.startsWith('--') ? ALL_OPTIONS[before.slice(2)] : undefined;
  return option?.type === 'string';
}

/** @throws UsageError, and the errors of the files that it reads, each with what is wrong and what is expected */
export function readCompareFolderSettings(argv: readonly string[], io: Io): CompareFolderSettings {
  const { values, positionals } = readArguments(argv, OPTIONS, { command: 'compare', atMost: 1 });
  const folder = findDocumentsFolder(positionals[0] as string, io.cwd);
  const targets = readTargets(values.target, values, io);
  if (targets.length < 2)
    throw new UsageError(
      'compare needs two targets or more for the service of a folder: --target one=URL --target other=URL.',
    );
  const compared = readComparedService(folder);
  // Without documents the versions are known later.
  if (!compared.undocumented) parseSelection(values.microversions, compared.service);
  return {
    compared,
    targets,
    microversions: values.microversions,
    readOnly: values['read-only'],
    ...(values.only !== undefined && { only: values.only }),
    ...(values.seed !== undefined && { seed: values.seed }),
    hasVariations: !values['no-variations'],
    shrinks: !values['no-shrink'],
    isMatrix: values.matrix,
    timeout: readNumber('--timeout', values.timeout, 0.1),
    ...(values['time-limit'] !== undefined && { timeLimit: readTimeLimit(values['time-limit']) }),
    verbose: values.verbose,
    reporters: values.reporter.map((text) => readReporter(text, Object.keys(SCENARIO_REPORTERS))),
  };
}
