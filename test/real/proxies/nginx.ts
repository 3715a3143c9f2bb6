/** nginx with the settings of Debian's `nginx.conf` that affect answers. */
import { join } from 'node:path';
import type { ProxyDefinition, ProxyPlace, ProxySettings } from './deployment.ts';

/** Calls a second. Without a burst, each call that comes sooner than 20 ms after the one before is refused. */
const RATE = 50;

export const nginx: ProxyDefinition = {
  program: 'nginx',
  packages: ['nginx'],
  configure: (settings, place) => `daemon off;
pid ${join(place.folder, 'nginx.pid')};
error_log ${join(place.folder, 'error.log')};
events { worker_connections 768; }
http {
  sendfile on;
  tcp_nopush on;
  types_hash_max_size 2048;
  default_type application/octet-stream;
  access_log off;
  gzip on;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `  ${kind}_temp_path ${join(place.folder, kind)};`).join('\n')}
  limit_req_zone $server_name zone=calls:1m rate=${RATE}r/s;
  server {
    listen 127.0.0.1:${place.port}${place.certificate ? ' ssl' : ''};
    ${listServerSettings(settings, place).join('\n    ')}
    ${locationOf(settings, place)}
  }
}
`,
  listArguments: (file, folder) => ['-p', folder, '-e', join(folder, 'error.log'), '-c', file],
};

function listServerSettings(
  { tls, compresses, limits, showsBackend }: ProxySettings,
  { certificate }: ProxyPlace,
): string[] {
  return [
    ...(certificate ? [`ssl_certificate ${certificate};`, `ssl_certificate_key ${certificate};`] : []),
    ...(tls === 'forwarded' ? ['proxy_set_header X-Forwarded-Proto https;'] : []),
    ...(showsBackend ? ['proxy_redirect off;'] : ['proxy_set_header Host $http_host;']),
    ...(compresses
      ? ['gzip_types application/json;', 'gzip_vary on;', 'gzip_proxied any;', 'gzip_min_length 1;']
      : []),
    ...(limits ? ['limit_req zone=calls;', `limit_req_status ${limits};`] : []),
  ];
}

/** With a path after the host, `proxy_pass` replaces the prefix. */
function locationOf({ stripsPrefix }: ProxySettings, { upstream }: ProxyPlace): string {
  return stripsPrefix
    ? `location /placement/ { proxy_pass ${upstream}/; }`
    : `location / { proxy_pass ${upstream}; }`;
}
