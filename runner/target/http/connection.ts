/** How connections are made: which certificates count, the client's own, and the proxy on the way. */
import { type Dispatcher, Pool, ProxyAgent } from 'undici';

export interface ConnectionSettings {
  /** False accepts any certificate. True when absent. */
  verify?: boolean;
  /** PEM texts: the authorities that are trusted in place of the usual ones. */
  ca?: string;
  /** The client's certificate and its key, as PEM texts. */
  cert?: string;
  key?: string;
  /** The URL of the proxy for a URL; undefined for none. */
  proxyFor?(url: URL): string | undefined;
}

export interface DispatcherOptions {
  /** The most connections that are open together. */
  connections: number;
  /** Milliseconds to wait for a connection. */
  connectTimeout: number;
}

export interface OpenDispatcher {
  dispatcher: Dispatcher;
  /** Calls back with undici's error when a connection has ended. */
  onDisconnect(callback: (error: Error & { code?: string }) => void): void;
}

/** Opens connections to one origin. Time limits of answers are the caller's. */
export function openDispatcher(
  origin: string,
  settings: ConnectionSettings,
  { connections, connectTimeout }: DispatcherOptions,
): OpenDispatcher {
  const callbacks: ((error: Error) => void)[] = [];
  const limits = { connections, pipelining: 1, connectTimeout, headersTimeout: 0, bodyTimeout: 0 };
  const listen = (pool: Pool): Pool =>
    pool.on('disconnect', (_origin, _targets, error) => {
      for (const callback of callbacks) callback(error);
    });
  const onDisconnect = (callback: (error: Error) => void) => callbacks.push(callback);
  const proxy = settings.proxyFor?.(new URL(origin));
  const tls = tlsOptions(settings);
  if (proxy === undefined)
    return { dispatcher: listen(new Pool(origin, { ...limits, connect: tls })), onDisconnect };
  const dispatcher = new ProxyAgent({
    uri: proxy,
    ...limits,
    requestTls: tls,
    ...(settings.ca !== undefined && { proxyTls: { ca: settings.ca } }),
    // Many proxies refuse to tunnel to other ports than 443.
    proxyTunnel: origin.startsWith('https:'),
    factory: (to, options) => listen(new Pool(to, options)),
  });
  return { dispatcher, onDisconnect };
}

/** Options of `tls.connect`. */
export function tlsOptions({ verify = true, ca, cert, key }: ConnectionSettings) {
  return {
    ...(!verify && { rejectUnauthorized: false }),
    ...(ca !== undefined && { ca }),
    ...(cert !== undefined && { cert }),
    ...(key !== undefined && { key }),
  };
}
