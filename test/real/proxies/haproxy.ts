/** HAProxy in HTTP mode, with the timeouts of Debian's `haproxy.cfg`. */
import { join } from 'node:path';
import type { ProxyDefinition, ProxyPlace, ProxySettings } from './deployment.ts';

export const haproxy: ProxyDefinition = {
  program: 'haproxy',
  packages: ['haproxy'],
  configure: (settings, place) => `global
  pidfile ${join(place.folder, 'haproxy.pid')}
defaults
  mode http
  timeout connect 5000
  timeout client 50000
  timeout server 50000
frontend api
  bind 127.0.0.1:${place.port}${place.certificate ? ` ssl crt ${place.certificate}` : ''}
  ${listFrontendSettings(settings, place).join('\n  ')}
  default_backend service
backend service
  server one ${new URL(place.upstream).host}
`,
  listArguments: (file) => ['-db', '-q', '-f', file],
};

function listFrontendSettings(
  { tls, compresses, stripsPrefix, limits, showsBackend }: ProxySettings,
  { upstream }: ProxyPlace,
): string[] {
  return [
    ...(tls === 'forwarded' ? ['http-request set-header X-Forwarded-Proto https'] : []),
    ...(compresses ? ['compression algo gzip', 'compression type application/json'] : []),
    ...(stripsPrefix ? ['http-request replace-path /placement(/)?(.*) /\\2'] : []),
    ...(showsBackend ? [`http-request set-header Host ${new URL(upstream).host}`] : []),
    // By count: a slow machine would stay below any rate, and chance may refuse none, or the very first call.
    ...(limits
      ? [
          'stick-table type integer size 1 store http_req_cnt',
          'http-request track-sc0 int(1)',
          `http-request deny deny_status ${limits} if { sc0_http_req_cnt,mod(20) eq 0 }`,
        ]
      : []),
  ];
}
