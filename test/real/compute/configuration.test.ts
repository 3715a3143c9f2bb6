import { describe, expect, it } from 'vitest';
import { makeSecrets } from '../cloud/secrets.ts';
import {
  type ConfigurationInput,
  formatCinder,
  formatGlance,
  formatNeutron,
  formatNova,
} from './configuration.ts';

const INPUT: ConfigurationInput = {
  folder: '/run',
  ports: {
    database: 1,
    memcached: 2,
    keystone: 3,
    placement: 4,
    glance: 5,
    neutron: 6,
    compute: 7,
    cinder: 8,
  },
  secrets: {
    database: 'of-database',
    cloud: makeSecrets(),
    services: { cinder: 'of-cinder', glance: 'of-glance', neutron: 'of-neutron', nova: 'of-nova' },
  },
  responseValidation: 'error',
};

describe('the configuration of', () => {
  it.each([
    ['nova', 'DEFAULT', 'compute_driver', 'fake.MediumFakeDriver'],
    ['nova', 'DEFAULT', 'transport_url', 'fake:/'],
    ['nova', 'DEFAULT', 'osapi_compute_listen_port', '7'],
    ['nova', 'api', 'response_validation', 'error'],
    ['nova', 'api_database', 'connection', /of-database@127.0.0.1:1\/nova_api\?/],
    ['nova', 'database', 'connection', /of-database@127.0.0.1:1\/nova_cell1\?/],
    ['nova', 'keystone_authtoken', 'memcached_servers', '127.0.0.1:2'],
    ['nova', 'service_user', 'send_service_user_token', 'true'],
    ['nova', 'neutron', 'region_name', 'RegionOne'],
    ['nova', 'placement', 'auth_url', 'http://127.0.0.1:3'],
    ['nova', 'glance', 'password', 'of-nova'],
    ['glance', 'files', 'filesystem_store_datadir', '/run/glance/images'],
    ['glance', 'keystone_authtoken', 'password', 'of-glance'],
    ['glance', 'database', 'connection', /\/glance\?/],
    ['neutron', 'ml2', 'mechanism_drivers', 'bind_every_port'],
    ['neutron', 'nova', 'username', 'neutron'],
    ['neutron', 'keystone_authtoken', 'password', 'of-neutron'],
    ['neutron', 'database', 'connection', /\/neutron\?/],
    ['nova', 'cinder', 'os_region_name', 'RegionOne'],
    ['cinder', 'fake', 'volume_driver', 'cinder.tests.fake_driver.FakeLoggingVolumeDriver'],
    ['cinder', 'keystone_authtoken', 'service_token_roles_required', 'true'],
    ['cinder', 'nova', 'username', 'cinder'],
    ['cinder', 'database', 'connection', /\/cinder\?/],
  ] as const)('%s: [%s] %s', (service, section, option, expected) => {
    const value = readOption(
      { nova: formatNova, glance: formatGlance, neutron: formatNeutron, cinder: formatCinder }[service](
        INPUT,
      ),
      section,
      option,
    );
    if (typeof expected === 'string') expect(value).toBe(expected);
    else expect(value).toMatch(expected);
  });

  it.each([
    ['nova', formatNova],
    ['glance', formatGlance],
    ['neutron', formatNeutron],
    ['cinder', formatCinder],
  ])('%s has each section once', (_name, format) => {
    const sections = format(INPUT).match(/^\[.*\]$/gm) ?? [];
    expect(sections.length).toBeGreaterThan(4);
    expect(new Set(sections).size).toBe(sections.length);
  });
});

function readOption(text: string, section: string, option: string): string | undefined {
  const lines = text.split('\n');
  const start = lines.indexOf(`[${section}]`);
  const end = lines.findIndex((line, index) => index > start && line.startsWith('['));
  const found = lines
    .slice(start + 1, end === -1 ? undefined : end)
    .find((line) => line.startsWith(`${option} = `));
  return found?.slice(option.length + 3);
}
