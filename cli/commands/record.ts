/** `interop record SERVICE|FOLDER --target URL`: passes calls on to a cloud, records and judges them. */
import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  renderFoundInTraffic,
  renderRecordStart,
  renderTraffic,
} from '../../reporters/run/text/traffic-text.ts';
import type { Login } from '../../runner/login/log-in.ts';
import { KnownFindings } from '../../runner/report/known-findings.ts';
import { CannotJudge, discoverVersions } from '../../runner/target/discover.ts';
import { startRecordingProxy } from '../../runner/traffic/recording-proxy.ts';
import { TrafficFile } from '../../runner/traffic/traffic-file.ts';
import { hasViolation, TrafficJudge } from '../../runner/traffic/traffic-judge.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readArguments, readNumber } from '../settings/arguments.ts';
import { findService, type NamedService } from '../settings/documents/named-service.ts';
import { LOGIN_OPTIONS, type LoginSettings, readLogin } from '../settings/login/login-settings.ts';
import { openLogin } from '../settings/login/open-login.ts';
import { requireWritable } from '../settings/read-input.ts';
import { readUrl } from '../settings/read-target.ts';
import { readKnownFailures } from '../settings/run/run-settings.ts';
import { UsageError } from '../usage-error.ts';

const OPTIONS = {
  target: { type: 'string' },
  ...LOGIN_OPTIONS,
  port: { type: 'string', default: '8779' },
  host: { type: 'string', default: '127.0.0.1' },
  output: { type: 'string', default: 'traffic.jsonl' },
  'known-failures': { type: 'string' },
  'allow-header': { type: 'string', multiple: true, default: [] as string[] },
} as const;

export async function recordCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv, OPTIONS, { command: 'record', atMost: 1 });
  const named = findService(positionals[0], io.cwd);
  const login = readLogin(values, values.target !== undefined, io);
  if (values.target === undefined && login.cloud === undefined)
    throw new UsageError('record needs a cloud: --target https://host/placement, or --os-cloud NAME.');
  const { 'known-failures': known, 'allow-header': allowHeaders, host, output } = values;
  const settings: RecordSettings = {
    ...(values.target !== undefined && { url: readUrl(values.target) }),
    ...{ login, host, allowHeaders },
    port: readNumber('--port', values.port, 0),
    output: requireNewFile(resolve(io.cwd, output)),
    known: new KnownFindings({
      failures: readKnownFailures(known),
      today: new Date().toISOString().slice(0, 10),
    }),
  };
  try {
    return await record(named, settings, io);
  } catch (error) {
    if (!(error instanceof CannotJudge)) throw error;
    io.err(`interop: ${error.message}\n`);
    return EXIT.notJudged;
  }
}

interface RecordSettings {
  /** Absent for the endpoint of the cloud. */
  url?: string;
  login: LoginSettings;
  host: string;
  port: number;
  /** The path of the file that the calls are written to. */
  output: string;
  known: KnownFindings;
  allowHeaders: readonly string[];
}

async function record(
  { service, suite: { tokenCheck } }: NamedService,
  { url, login, host, port, output, known, allowHeaders }: RecordSettings,
  io: Io,
): Promise<ExitCode> {
  const opened = await openLogin(login, TIMEOUT, io);
  const root = (url ?? (opened.login as Login).endpointOf(service.name)).replace(/\/+$/, '');
  const target = opened.open(root, { timeout: TIMEOUT, connections: 1 }, { service, tokenCheck });
  const versions = await discoverVersions(target, service, opened.token).finally(() => target.close());
  const judge = new TrafficJudge({ service, root, versions, known, allowHeaders });
  const { color } = io;
  let failures = 0;
  let file: TrafficFile | undefined;
  const proxy = await startRecordingProxy({
    ...{ target: root, host, port, connection: opened.connection },
    onExchange(exchange) {
      file?.add(exchange);
      for (const finding of judge.add(exchange)) io.out(renderFoundInTraffic(finding, { color }));
    },
    onFailure(words) {
      failures += 1;
      io.err(`${root} ${words}\n`);
    },
  }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      `cannot listen on ${host}:${port} (${error.code}). Choose another port with --port; 0 selects a free one.`,
    );
  });
  file = new TrafficFile(output, service.profile);
  const ended = new Promise<void>((done) => io.onInterrupt(done));
  io.out(renderRecordStart({ service: service.name, url: proxy.url, target: root, output }));
  await ended;
  await proxy.close();
  file.end();
  const summary = judge.summary();
  io.out(renderTraffic(summary, { color, service: service.name, target: root, failures }));
  return hasViolation(summary) ? EXIT.violations : EXIT.conforms;
}

/** Seconds for the calls of this command itself. */
const TIMEOUT = 30;

/** @throws UsageError for a file that exists, since it may be the only record of what was called */
function requireNewFile(path: string): string {
  if (existsSync(path))
    throw new UsageError(`${path} exists, and is not written over. Name another file with --output.`);
  requireWritable(path);
  rmSync(path);
  return path;
}
