/** `interop serve`: runs the reference server until it is interrupted. */

import type { ProcessOptions } from '../../reference/processes/process-options.ts';
import { startProcesses } from '../../reference/processes/start.ts';
import {
  REFERENCE_SERVICES,
  type ReferenceServer,
  type ReferenceService,
  startReference,
} from '../../reference/serve.ts';
import { isShared } from '../../reference/store/open-store.ts';
import { StoreUnavailable } from '../../reference/store/port.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readArguments, readName, readNumber } from '../settings/arguments.ts';
import { readAccess, type ServeAccess } from '../settings/login/serve-access.ts';
import { openPlacement } from '../settings/login/serve-placement.ts';
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
  if (processes > 1 && values.auth !== 'noauth2')
    throw new UsageError('--auth keystone needs one process: leave out --processes.');
  const access = await readAccess(values, io);
  try {
    const { description, close, ...placement } = await openPlacement(values, io);
    try {
      const reference = await start(
        processes,
        { services, port, host, storeAt: values.store, ...placement },
        access,
      );
      const ended = new Promise<void>((resolve) => io.onInterrupt(resolve));
      io.out(describeServices(services, reference.url, access.keystone) + description);
      await ended;
      await reference.close();
      return EXIT.conforms;
    } finally {
      await close();
    }
  } finally {
    await access.close();
  }
}

/** @throws UsageError when the address cannot be listened on */
async function start(
  processes: number,
  options: ProcessOptions & { host: string; port: number },
  { authenticator, policy, cors }: ServeAccess,
): Promise<ReferenceServer> {
  const common = { ...options, ...(policy && { policy }), ...(cors && { cors }) };
  try {
    return await (processes > 1
      ? startProcesses(processes, common)
      : startReference({ ...common, ...(authenticator && { authenticator }) }));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof StoreUnavailable) throw new UsageError(`${message}.`);
    if (code === undefined) throw error;
    throw new UsageError(
      `cannot listen on ${options.host}:${options.port} (${code}). Choose another port with --port; 0 selects a free one.`,
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

const TITLES: Readonly<Record<ReferenceService, string>> = {
  placement: 'Placement',
  scheduler: 'The scheduler',
};
const FIRST_PATHS: Readonly<Record<ReferenceService, string>> = {
  placement: '/resource_providers',
  scheduler: '/hosts',
};

function describeServices(
  services: readonly ReferenceService[],
  url: string,
  keystone: string | undefined,
): string {
  const rootOf = (name: ReferenceService) => (services.length === 1 ? url : `${url}/${name}`);
  const lines = services.map((name) => `${TITLES[name]}, all microversions, at ${rootOf(name)}\n`);
  const [first] = services as [ReferenceService];
  const token = keystone === undefined ? 'admin' : '$(openstack token issue -f value -c id)';
  const quote = keystone === undefined ? "'" : '"';
  const example = `curl -H ${quote}X-Auth-Token: ${token}${quote} ${rootOf(first)}${FIRST_PATHS[first]}`;
  const source =
    keystone === undefined ? 'The token is "admin"' : `Tokens are those of the Keystone at ${keystone}`;
  return `${lines.join('')}${source}: ${example}\n`;
}
