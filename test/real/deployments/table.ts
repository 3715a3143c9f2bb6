/** The deployments that are judged in front of the real cloud, and what must come out. */
import type { ProxyName, ProxySettings } from '../proxies/deployment.ts';

export interface DeploymentRow {
  proxy: ProxyName;
  /** Finishes "PROXY that …". */
  what: string;
  settings: ProxySettings;
  /** The rules with findings; none for a deployment that does not change the API. */
  rules: readonly string[];
  /** True where too much may be refused for a verdict. */
  mayEndWithoutVerdict?: boolean;
}

export const DEPLOYMENTS: readonly DeploymentRow[] = [
  { proxy: 'nginx', what: 'passes everything', settings: {}, rules: [] },
  { proxy: 'nginx', what: 'ends TLS', settings: { tls: 'forwarded' }, rules: [] },
  ends('nginx'),
  { proxy: 'nginx', what: 'compresses', settings: { compresses: true }, rules: [] },
  strips('nginx'),
  {
    proxy: 'nginx',
    what: 'limits with 403',
    settings: { limits: 403 },
    rules: [],
    mayEndWithoutVerdict: true,
  },
  shows('nginx'),
  {
    proxy: 'apache',
    what: 'ends TLS and compresses',
    settings: { tls: 'forwarded', compresses: true },
    rules: [],
  },
  ends('apache'),
  strips('apache'),
  shows('apache'),
  {
    proxy: 'haproxy',
    what: 'ends TLS and compresses',
    settings: { tls: 'forwarded', compresses: true },
    rules: [],
  },
  ends('haproxy'),
  strips('haproxy'),
  {
    proxy: 'haproxy',
    what: 'limits with 404',
    settings: { limits: 404 },
    rules: [],
    mayEndWithoutVerdict: true,
  },
  shows('haproxy'),
];

function ends(proxy: ProxyName): DeploymentRow {
  const settings: ProxySettings = { tls: 'not-forwarded' };
  return { proxy, what: 'ends TLS without telling the service', settings, rules: ['location.resolves'] };
}

/** Links in bodies have a path without a host, so they lose the prefix as well. */
function strips(proxy: ProxyName): DeploymentRow {
  const rules = ['links.resolve', 'location.resolves'];
  return { proxy, what: 'strips a prefix', settings: { stripsPrefix: true }, rules };
}

function shows(proxy: ProxyName): DeploymentRow {
  return { proxy, what: 'shows its backend', settings: { showsBackend: true }, rules: ['location.resolves'] };
}

/** What the run says where the URL does not fit the port. */
export interface ConnectionRow {
  proxy: ProxyName;
  what: string;
  settings: ProxySettings;
  /** The scheme of the URL that is given. */
  scheme: 'http' | 'https';
  words: string;
}

const ENDS_TLS: ProxySettings = { tls: 'forwarded' };

export const CONNECTIONS: readonly ConnectionRow[] = (['nginx', 'apache', 'haproxy'] as const).flatMap(
  (proxy) => [
    { proxy, what: 'http to TLS', settings: ENDS_TLS, scheme: 'http', words: 'https://' },
    { proxy, what: 'https to plain HTTP', settings: {}, scheme: 'https', words: 'needs a URL with http://' },
    { proxy, what: 'a private authority', settings: ENDS_TLS, scheme: 'https', words: 'with OS_CACERT' },
  ],
);
