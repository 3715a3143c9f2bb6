/** nginx with the settings of Debian's `nginx.conf` that affect answers. */
import { join } from 'node:path';
import type { ProxyDefinition, ProxyPlace, ProxySettings } from './deployment.ts';

/**
 * Which calls of a connection are refused. By count: a slow machine would stay below any rate, and chance may refuse none, or
 * the very first call.
 */
const REFUSED = '~7$';

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
  map $connection_requests $is_refused { ${REFUSED} 1; default 0; }
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
    ...(limits ? [`if ($is_refused) { return ${limits}; }`] : []),
  ];
}

/** With a path after the host, `proxy_pass` replaces the prefix. */
function locationOf({ stripsPrefix }: ProxySettings, { upstream }: ProxyPlace): string {
  return stripsPrefix
    ? `location /placement/ { proxy_pass ${upstream}/; }`
    : `location / { proxy_pass ${upstream}; }`;
}
