/** Judges the target that the settings of a run name, or the reference server in this process. */
import { renderStart } from '../../../reporters/run/text/start-text.ts';
import type { CompanionService } from '../../../runner/case/companion.ts';
import type { Suite } from '../../../runner/case/suite.ts';
import { type LoginSummary, summariseLogin } from '../../../runner/login/login-summary.ts';
import type { Progress } from '../../../runner/report/progress.ts';
import type { Report } from '../../../runner/report/report.ts';
import { MOST_CASES } from '../../../runner/run/concurrency-level.ts';
import { TIME_LIMIT } from '../../../runner/run/describe-ending.ts';
import { run } from '../../../runner/run/run.ts';
import type { RunOptions, RunStart } from '../../../runner/run/run-options.ts';
import { CannotJudge } from '../../../runner/target/discover.ts';
import { refusingTarget } from '../../../runner/target/refusing-target.ts';
import type { Target } from '../../../runner/target/target.ts';
import { MEMBER_TOKEN } from '../../../runner/target/token-placeholders.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { SUITES } from '../../../suites/registry.ts';
import type { Io } from '../../io.ts';
import { NOAUTH_TOKEN, type OpenLogin, type OpenOptions, openLogin } from '../login/open-login.ts';
import { openTarget } from '../login/open-target.ts';
import { openRunEnvironment, type RunEnvironment } from './run-environment.ts';
import type { RunSettings } from './run-settings.ts';
import { showProgress } from './show-progress.ts';

/** What a command does beside judging. */
export interface JudgeHooks {
  /** Called as each case ends. */
  onProgress?(progress: Progress): void;
  /** Changes the options of the run, before its first call. */
  prepare?(options: RunOptions): RunOptions;
}

/** A login that fails is a target that could not be judged, with a report of it. */
export async function judgeTarget(settings: RunSettings, io: Io, hooks: JudgeHooks = {}): Promise<Report> {
  try {
    const opened = await openLogin(settings.login, settings.timeout, io);
    let left: string[] = [];
    const report = await judgeWith(settings, opened, io, hooks).finally(async () => {
      left = await opened.close();
    });
    return { ...report, leftBehind: [...report.leftBehind, ...left] };
  } catch (error) {
    if (!(error instanceof CannotJudge)) throw error;
    const name = settings.target ?? settings.login.cloud?.name ?? '';
    const { login: _, ...options } = settings;
    return run({ ...options, companions: {}, token: '', target: refusingTarget(name, error.message) });
  }
}

async function judgeWith(
  settings: RunSettings,
  opened: OpenLogin,
  io: Io,
  hooks: JudgeHooks,
): Promise<Report> {
  const ground = await openRunEnvironment(settings, opened, io);
  try {
    return await judge(settings, opened, ground, io, hooks);
  } finally {
    await ground.close();
  }
}

async function judge(
  settings: RunSettings,
  opened: OpenLogin,
  ground: RunEnvironment,
  io: Io,
  hooks: JudgeHooks,
): Promise<Report> {
  const ending = new AbortController();
  const { timeout, concurrency, suite, timeLimit } = settings;
  const cases = concurrency === 'adaptive' ? MOST_CASES : concurrency;
  const connections = Math.max(cases, suite.callsAtOnce ?? 1);
  const { signal } = ending;
  const timer =
    timeLimit === undefined ? undefined : setTimeout(() => ending.abort(TIME_LIMIT), timeLimit * 1000);
  const options = { timeout, connections, signal };
  const target = openJudged(settings, opened, ground, options);
  const companions = companionsOf(ground, opened, options);
  const forget = io.onInterrupt(() => {
    io.err('\nInterrupted: removing what was created. Press Ctrl-C again to stop at once.\n');
    ending.abort();
  });
  try {
    const { proxy } = ground;
    const token = isWithoutLogin(opened, ground) ? NOAUTH_TOKEN : opened.token;
    const login = summarise(opened);
    const beside = {
      companions,
      token,
      tokenAdvice: opened.advice,
      isReference: ground.isReference,
      ...(proxy && { proxy }),
      ...(login && { login }),
      ...(opened.member && !ground.isReference && { memberToken: MEMBER_TOKEN }),
      ...(!ground.isReference &&
        settings.loudness !== 'quiet' && { onStart: (start: RunStart) => io.err(renderStart(start, login)) }),
    };
    const { login: _, ...options } = settings;
    const show = showProgress(io, settings.loudness);
    const onProgress = (progress: Progress) => {
      hooks.onProgress?.(progress);
      show(progress);
    };
    const prepared = { ...options, ...beside, target, signal, onProgress };
    return await run(hooks.prepare?.(prepared) ?? prepared);
  } finally {
    forget();
    clearTimeout(timer);
    if (io.isTerminal && settings.loudness !== 'quiet') io.err('\r\u001b[K');
    await target.close();
    for (const companion of Object.values(companions)) await companion.target.close();
  }
}

function summarise({ login, member }: OpenLogin): LoginSummary | undefined {
  return login?.issued && summariseLogin(login.cloud, login.issued, login.isRenewable, member?.issued);
}

/** The reference server has no Keystone, so that a cloud's token is not for it. */
function isWithoutLogin({ login }: OpenLogin, { isReference }: RunEnvironment): boolean {
  return isReference && login !== undefined;
}

function openJudged(
  { suite: { tokenCheck }, service }: RunSettings,
  opened: OpenLogin,
  ground: RunEnvironment,
  options: OpenOptions,
): Target {
  return isWithoutLogin(opened, ground)
    ? openTarget(ground.target, options)
    : opened.open(ground.target, options, { service, tokenCheck });
}

function companionsOf(
  { companions }: RunEnvironment,
  opened: OpenLogin,
  options: OpenOptions,
): Record<string, CompanionService> {
  const { connection } = opened;
  const found = companions.map(({ name, url, token }) => {
    const service = loadService(name);
    const { newest: microversion, profile } = service;
    const { tokenCheck } = SUITES[name] as Suite;
    const target =
      token === undefined
        ? opened.open(url, options, { service, tokenCheck })
        : openTarget(url, { ...options, connection });
    return [name, { name, profile, token: token ?? opened.token, microversion, target }];
  });
  return Object.fromEntries(found);
}
