/** Apache with mod_proxy, as DevStack and the installation guides put it in front of services. */
import { join } from 'node:path';
import type { ProxyDefinition, ProxyPlace, ProxySettings } from './deployment.ts';

export const apache: ProxyDefinition = {
  program: 'apache2',
  packages: ['apache2-bin'],
  configure: (settings, place) => `ServerRoot ${place.folder}
ServerName 127.0.0.1
PidFile ${join(place.folder, 'apache.pid')}
ErrorLog ${join(place.folder, 'error.log')}
DefaultRuntimeDir ${place.folder}
Mutex file:${place.folder}
${MODULES.map((name) => `LoadModule ${name}_module ${join(place.usr, 'lib/apache2/modules', `mod_${name}.so`)}`).join('\n')}
Listen 127.0.0.1:${place.port}
AllowEncodedSlashes NoDecode
${listServerSettings(settings, place).join('\n')}
`,
  listArguments: (file) => ['-f', file, '-D', 'FOREGROUND'],
};

const MODULES = [
  ...['mpm_event', 'authz_core', 'proxy', 'proxy_http', 'headers', 'filter', 'deflate'],
  ...['ssl', 'socache_shmcb'],
];

/** mod_proxy decodes paths unless it is told not to, which changes names with encoded characters. */
function listServerSettings(
  { tls, compresses, stripsPrefix, showsBackend, limits }: ProxySettings,
  { upstream, certificate }: ProxyPlace,
): string[] {
  if (limits) throw new Error('Apache has no module that limits a rate of calls');
  const path = stripsPrefix ? '/placement/' : '/';
  return [
    ...(certificate ? ['SSLEngine on', `SSLCertificateFile ${certificate}`] : []),
    ...(tls === 'forwarded' ? ['RequestHeader set X-Forwarded-Proto https'] : []),
    ...(compresses ? ['AddOutputFilterByType DEFLATE application/json'] : []),
    ...(showsBackend ? [] : ['ProxyPreserveHost On']),
    `ProxyPass ${path} ${upstream}/ nocanon`,
  ];
}
