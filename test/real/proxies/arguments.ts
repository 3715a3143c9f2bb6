/** Reads the command line of proxy.ts. */
import { readOptions } from '../../programs/read-options.ts';
import { ProgramUsageError } from '../../programs/usage-error.ts';
import { PROXIES, type ProxyName, type ProxySettings } from './deployment.ts';

export interface ProxyArguments {
  name: ProxyName;
  /** Without a slash at the end. */
  upstream: string;
  settings: ProxySettings;
}

const USAGE = `Usage: proxy.ts ${PROXIES.join('|')} URL [--tls forwarded|not-forwarded] [--compress] [--strip-prefix] [--limit 403|404] [--show-backend]`;

/** @throws ProgramUsageError for an unknown proxy, option or value */
export function readProxyArguments(argv: readonly string[]): ProxyArguments {
  const { values, positionals } = readOptions(argv, OPTIONS, USAGE);
  const [name, upstream, ...rest] = positionals;
  if (!isProxy(name) || upstream === undefined || rest.length > 0) throw new ProgramUsageError(USAGE);
  return { name, upstream: upstream.replace(/\/$/, ''), settings: readSettings(values) };
}

const OPTIONS = {
  tls: { type: 'string' },
  compress: { type: 'boolean', default: false },
  'strip-prefix': { type: 'boolean', default: false },
  limit: { type: 'string' },
  'show-backend': { type: 'boolean', default: false },
} as const;

function readSettings(values: ReturnType<typeof readOptions<typeof OPTIONS>>['values']): ProxySettings {
  const { tls, limit } = values;
  if (tls !== undefined && tls !== 'forwarded' && tls !== 'not-forwarded') throw new ProgramUsageError(USAGE);
  if (limit !== undefined && limit !== '403' && limit !== '404') throw new ProgramUsageError(USAGE);
  return {
    ...(tls && { tls }),
    ...(limit && { limits: limit === '403' ? 403 : 404 }),
    compresses: values.compress,
    stripsPrefix: values['strip-prefix'],
    showsBackend: values['show-backend'],
  };
}

function isProxy(name: string | undefined): name is ProxyName {
  return PROXIES.some((each) => each === name);
}
