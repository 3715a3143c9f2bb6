import { expect, it } from 'vitest';
import { readAskedVersion } from '../../../runner/traffic/asked-version.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import type { VersionRequest } from '../../../spec/profile/profile.ts';

const header: VersionRequest = {
  ...{ in: 'header', name: 'OpenStack-API-Version', template: 'compute {version}', hasOtherServices: true },
};
const older: VersionRequest = {
  ...{ in: 'header', name: 'X-OpenStack-Nova-API-Version', template: '{version}', hasOtherServices: false },
};
const query: VersionRequest = { in: 'query', name: 'api-version', template: '{version}' };
const path: VersionRequest = { in: 'path', template: '/v{version}' };
const type: VersionRequest = { in: 'media-type', template: 'application/vnd.shop.v{version}+json' };

interface Row {
  of: VersionRequest[];
  sent?: Record<string, string | string[]>;
  at?: string;
  text: string | null;
  path?: string;
}

const rows: [string, Row][] = [
  ['a header', { of: [header], sent: { 'openstack-api-version': 'compute 2.90' }, text: '2.90' }],
  [
    'more spaces, in capitals',
    { of: [header], sent: { 'openstack-api-version': ' Compute   2.90 ' }, text: '2.90' },
  ],
  [
    'one service of several',
    { of: [header], sent: { 'openstack-api-version': 'volume 3.1, compute 2.7' }, text: '2.7' },
  ],
  [
    'several lines',
    { of: [header], sent: { 'openstack-api-version': ['volume 3.1', 'compute 2.7'] }, text: '2.7' },
  ],
  ['another service', { of: [header], sent: { 'openstack-api-version': 'volume 3.1' }, text: null }],
  ['no header', { of: [header], text: null }],
  ['what is no version', { of: [header], sent: { 'openstack-api-version': 'compute x' }, text: 'x' }],
  ['the older header', { of: [header, older], sent: { 'x-openstack-nova-api-version': '2.3' }, text: '2.3' }],
  ['a parameter', { of: [query], at: '/a?api-version=2024-01-01&b=1', text: '2024-01-01', path: '/a?b=1' }],
  ['a parameter alone', { of: [query], at: '/a?api-version=2024-01-01', text: '2024-01-01', path: '/a' }],
  ['a prefix', { of: [path], at: '/v2/a', text: '2', path: '/a' }],
  ['a prefix alone', { of: [path], at: '/v2', text: '2', path: '/' }],
  ['no prefix', { of: [path], at: '/a', text: null }],
  ['a media type', { of: [type], sent: { accept: 'text/html, application/vnd.shop.v3+json' }, text: '3' }],
];

it.each(rows)('the version of %s is read', (_name, { of, sent = {}, at = '/a', text, path: left = at }) => {
  const { profile } = loadService('placement');
  const asking = { ...profile, versions: { ...profile.versions, requests: of } };
  const request = { method: 'GET', path: at, headers: sent, body: null };
  expect(readAskedVersion(asking, request)).toEqual({ text, path: left });
});
