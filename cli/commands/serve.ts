/** `interop serve`: runs the reference server until it is interrupted. */

import { REFERENCE_SERVICES, type ReferenceService } from '../../reference/applications.ts';
import { type AdminServer, startAdminServer } from '../../reference/operations/admin-server.ts';
import type { MetricsText } from '../../reference/operations/metrics.ts';
import type { Readiness } from '../../reference/operations/readiness.ts';
import { DRAIN_SECONDS, startOperated } from '../../reference/operations/start.ts';
import type { ProcessOptions } from '../../reference/processes/process-options.ts';
import { startProcesses } from '../../reference/processes/start.ts';
import { isShared } from '../../reference/store/open-store.ts';
import { StoreUnavailable } from '../../reference/store/port.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readArguments, readName, readNumber } from '../settings/arguments.ts';
import { describeServices } from '../settings/describe-services.ts';
import { readAccess, type ServeAccess } from '../settings/login/serve-access.ts';
import { openPlacement } from '../settings/login/serve-placement.ts';
import { OPERATION_OPTIONS, readOperation, type ServeOperation } from '../settings/serve-operation.ts';
import { UsageError } from '../usage-error.ts';

const OPTIONS = {
  port: { type: 'string', default: '8778' },
  host: { type: 'string', default: '127.0.0.1' },
  services: { type: 'string', default: 'placement' },
  placement: { type: 'string' },
  'placement-token': { type: 'string' },
  'placement-os-cloud': { type: 'string' },
  store: { type: 'string', default: 'memory' },
  processes: { type: 'string', default: '1' },
  auth: { type: 'string', default: 'noauth2' },
  'os-cloud': { type: 'string' },
  policy: { type: 'string' },
  'cors-allowed-origin': { type: 'string', multiple: true },
  ...OPERATION_OPTIONS,
} as const;

export async function serveCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values } = readArguments(argv, OPTIONS, { command: 'serve', atMost: 0 });
  const { host } = values;
  const hasPlacement = (values.placement ?? values['placement-os-cloud']) !== undefined;
  const port = readNumber('--port', values.port, 0);
  const services = readServices(values.services);
  requirePlacement(services, hasPlacement);
  const processes = readNumber('--processes', values.processes, 1);
  if (processes > 1 && !hasPlacement && !isShared(values.store)) {
    throw new UsageError(
      '--processes needs a store that processes share, such as --store lmdb:DIR, or the scheduler alone: --services scheduler --placement URL.',
    );
  }
  if (values.policy !== undefined && !services.includes('placement'))
    throw new UsageError("--policy is Placement's: --services placement.");
  const operation = readOperation(values);
  const access = await readAccess(values, io);
  const { description, close, ...placement } = await openPlacement(values, io);
  try {
    const options = { services, port, host, storeAt: values.store, ...placement, ...operation.options };
    const server = await start(processes, options, access);
    await serve(server, operation, io, (url) =>
      io.out(describeServices(services, url, access.keystone?.url) + description),
    );
    return EXIT.conforms;
  } finally {
    await close();
  }
}

/** What serves, in one process or several. */
interface Serving {
  url: string;
  readiness: Readiness;
  metrics(): Promise<MetricsText>;
  /** Answers what runs, and then ends. */
  stop(): Promise<void>;
}

/** Serves until the interrupt, and then answers what runs. Health is served until the end. */
async function serve(
  { url, readiness, metrics, stop }: Serving,
  { admin }: ServeOperation,
  io: Io,
  describe: (url: string) => void,
): Promise<void> {
  let operated: AdminServer | undefined;
  try {
    const findObstacle = () => readiness.findObstacle();
    if (admin) operated = await orRefuse(admin, () => startAdminServer({ ...admin, metrics, findObstacle }));
    const ended = new Promise<void>((resolve) => io.onInterrupt(resolve));
    describe(url);
    if (operated) io.out(`For operators: ${operated.url}/metrics, /healthz and /readyz\n`);
    await ended;
  } finally {
    await stop();
    await operated?.close();
  }
}

/** @throws UsageError when the address cannot be listened on, or the store cannot be reached */
function start(
  processes: number,
  options: ProcessOptions & { host: string; port: number },
  { keystone, policy, cors }: ServeAccess,
): Promise<Serving> {
  const common = { ...options, ...(policy && { policy }), ...(cors && { cors }) };
  return orRefuse(options, async () => {
    if (processes > 1) {
      const pool = await startProcesses(processes, common, keystone);
      return { ...pool, stop: () => pool.drain() };
    }
    const server = await startOperated({ ...common, ...(keystone && { keystone }) });
    const { url, readiness, metrics } = server;
    const render = async () => (await metrics?.render()) ?? { contentType: 'text/plain', text: '' };
    return { url, readiness, metrics: render, stop: () => server.drain(DRAIN_SECONDS) };
  });
}

async function orRefuse<T>(
  { host, port }: { host: string; port: number },
  begin: () => Promise<T>,
): Promise<T> {
  try {
    return await begin();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof StoreUnavailable) throw new UsageError(`${message}.`);
    if (code === 'ERR_MODULE_NOT_FOUND')
      throw new UsageError('--admin-port needs the package prom-client: npm install prom-client.');
    if (code === undefined) throw error;
    throw new UsageError(
      `cannot listen on ${host}:${port} (${code}). Choose another port; 0 selects a free one.`,
    );
  }
}

/** @throws UsageError for an unknown or repeated name */
function readServices(text: string): ReferenceService[] {
  const names = text.split(',').map((name) => name.trim());
  for (const name of names) readName('service', name, REFERENCE_SERVICES);
  if (new Set(names).size < names.length) throw new UsageError(`--services ${text} repeats a service.`);
  return REFERENCE_SERVICES.filter((name) => names.includes(name));
}

function requirePlacement(services: readonly ReferenceService[], hasPlacement: boolean): void {
  if (services.includes('placement') && hasPlacement) {
    throw new UsageError(
      '--placement and --placement-os-cloud need the scheduler alone: --services scheduler --placement URL.',
    );
  }
  if (!services.includes('placement') && !hasPlacement) {
    throw new UsageError(
      'The scheduler needs a Placement: give its --placement URL or --placement-os-cloud NAME, or serve both with --services placement,scheduler.',
    );
  }
}
