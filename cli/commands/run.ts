/** `interop run SERVICE`: judges a target, or the reference server in this process, and reports. */
import { renderStart } from '../../reporters/run/text/start-text.ts';
import type { CompanionService } from '../../runner/case/companion.ts';
import type { Suite } from '../../runner/case/suite.ts';
import { type LoginSummary, summariseLogin } from '../../runner/login/login-summary.ts';
import { depthPlanOf } from '../../runner/plan/derive-depths.ts';
import { selectCasesOfDepth } from '../../runner/plan/most-telling-tasks.ts';
import { selectCases } from '../../runner/plan/select-cases.ts';
import type { Progress } from '../../runner/report/progress.ts';
import type { Report } from '../../runner/report/report.ts';
import { MOST_CASES } from '../../runner/run/concurrency-level.ts';
import { TIME_LIMIT } from '../../runner/run/describe-ending.ts';
import { run } from '../../runner/run/run.ts';
import type { RunStart } from '../../runner/run/run-options.ts';
import { CannotJudge } from '../../runner/target/discover.ts';
import { refusingTarget } from '../../runner/target/refusing-target.ts';
import type { Target } from '../../runner/target/target.ts';
import { MEMBER_TOKEN } from '../../runner/target/token-placeholders.ts';
import { loadService } from '../../spec/contract/load-service.ts';
import { SUITES } from '../../suites/registry.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { NOAUTH_TOKEN, type OpenLogin, type OpenOptions, openLogin } from '../settings/login/open-login.ts';
import { openTarget } from '../settings/login/open-target.ts';
import { deliverReport } from '../settings/reports/deliver-report.ts';
import { isWrittenInLines, type ReportLines, startReportLines } from '../settings/reports/report-lines.ts';
import { openRunEnvironment, type RunEnvironment } from '../settings/run/run-environment.ts';
import { type RunSettings, readRunSettings } from '../settings/run/run-settings.ts';
import { showProgress } from '../settings/run/show-progress.ts';

export async function runCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const settings = readRunSettings(argv, io);
  if (settings.list) return listCases(settings, io);
  const { reporters, service, folder } = settings;
  const lines = startReportLines(reporters, service.name, io);
  const report = await openAndJudge(settings, lines, io);
  lines.end(report);
  const others = reporters.filter((reporter) => !isWrittenInLines(reporter));
  deliverReport(report, others, folder, io);
  return exitCodeOf(report);
}

/** A login that fails is a target that could not be judged, with a report of it. */
async function openAndJudge(settings: RunSettings, lines: ReportLines, io: Io): Promise<Report> {
  try {
    const opened = await openLogin(settings.login, settings.timeout, io);
    let left: string[] = [];
    const report = await judgeWith(settings, opened, lines, io).finally(async () => {
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
  lines: ReportLines,
  io: Io,
): Promise<Report> {
  const ground = await openRunEnvironment(settings, opened, io);
  try {
    return await judge(settings, opened, ground, lines, io);
  } finally {
    await ground.close();
  }
}

function listCases({ suite, service, depth, ...chosen }: RunSettings, io: Io): ExitCode {
  const cases = selectCasesOfDepth(
    selectCases(suite, service, chosen),
    depthPlanOf(suite, service, depth),
    depth,
  );
  const lines = cases.map(
    ({ id, title, since, until }) => `${id}  ${since}${until ? `..${until}` : '+'}  ${title}\n`,
  );
  io.out(lines.join(''));
  return EXIT.conforms;
}

async function judge(
  settings: RunSettings,
  opened: OpenLogin,
  ground: RunEnvironment,
  lines: ReportLines,
  io: Io,
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
      if (progress.last !== null) lines.add(progress.last);
      show(progress);
    };
    return await run({ ...options, ...beside, target, signal, onProgress });
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

function exitCodeOf({ verdict }: Report): ExitCode {
  return { pass: EXIT.conforms, fail: EXIT.violations, error: EXIT.notJudged }[verdict];
}
