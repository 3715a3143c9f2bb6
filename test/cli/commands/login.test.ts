/** `--os-cloud` and `OS_*` on the command line: which target is judged, with which login, and that no secret gets out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CloudWithKeystone, startCloudWithKeystone } from '../../runner/login/cloud-with-keystone.ts';
import { environmentOf, removeFiles, writeFiles } from '../../runner/login/clouds/resolve-row.ts';
import { SECRETS } from '../../runner/login/keystone-stand-in.ts';
import { interop as callInterop, type Ran } from '../captured-io.ts';

afterAll(removeFiles);

let cloud: CloudWithKeystone;
beforeEach(async () => {
  cloud = await startCloudWithKeystone();
});
afterEach(() => cloud.close());

const ONLY = ['--only', 'placement.versions.*'];

/** @param files beside clouds.yaml, which has the clouds `one` and `member` */
async function interop(
  argv: readonly string[],
  env: Record<string, string> = {},
  files: Record<string, string> = cloud.files,
): Promise<Ran & { folder: string }> {
  const folder = writeFiles(files);
  const words = argv.map((word) => word.replace('FOLDER', folder));
  const ran = await callInterop(words, undefined, folder, '', environmentOf({ env }, folder));
  return { ...ran, folder };
}

describe('what is judged', () => {
  const rows: readonly [
    string,
    { argv: string[]; env?: Record<string, string>; judged: 'cloud' | 'reference' },
  ][] = [
    ['nothing given', { argv: [], judged: 'reference' }],
    ['--os-cloud', { argv: ['--os-cloud', 'one'], judged: 'cloud' }],
    ['OS_CLOUD', { argv: [], env: { OS_CLOUD: 'one' }, judged: 'cloud' }],
    ['a region and a certificate alone', { argv: [], env: { OS_REGION_NAME: 'west' }, judged: 'reference' }],
  ];

  it.each(rows)('%s', async (_name, { argv, env, judged }) => {
    const { code, out } = await interop(['run', 'placement', ...ONLY, ...argv], env);
    expect(out).toContain(
      judged === 'cloud'
        ? `PASS  placement at ${cloud.placement} (`
        : 'PASS  placement at the reference server in this process (',
    );
    expect(code).toBe(0);
    expect(cloud.keystone.logins).toHaveLength(judged === 'cloud' ? 1 : 0);
  });

  it('the variables of openrc', async () => {
    const env = {
      OS_AUTH_URL: `${cloud.keystone.url}/v3`,
      OS_USERNAME: 'admin',
      OS_USER_DOMAIN_NAME: 'Default',
      OS_PROJECT_ID: 'p',
      OS_PASSWORD: SECRETS.password,
    };
    const { out } = await interop(['run', 'placement', ...ONLY], env, {});
    expect(out).toContain(`PASS  placement at ${cloud.placement} (`);
  });

  it('a --target with the token of the cloud', async () => {
    const argv = ['run', 'placement', ...ONLY, '--target', `${cloud.placement}/`];
    const { out } = await interop(argv, { OS_CLOUD: 'one' });
    expect(out).toContain(`PASS  placement at ${cloud.placement} (`);
    expect(cloud.keystone.logins).toHaveLength(1);
  });

  it('first says who it is, what it lacks and how long it takes', async () => {
    const { err } = await interop(['run', 'placement', ...ONLY, '--os-cloud', 'one']);
    expect(err).toContain(`Judging ${cloud.placement} (1.0 to 1.39).`);
    expect(err).toContain(
      'Cloud one: admin@Default, scope project admin@Default, roles admin, reader. Its token ends after 60 min, and is renewed before.',
    );
    expect(err).toMatch(/Lacks the role "service"/);
    expect(err).toMatch(/Lacks a user without the role "admin"/);
    expect(err).toMatch(
      /About \d+ calls: .* if each takes the [\d.]+ ms that one that reads takes now; writes take longer\./,
    );
  });
});

describe('what is refused, with nothing sent to the service', () => {
  const rows: readonly [
    string,
    { argv: string[]; env?: Record<string, string>; says: RegExp; code: number },
  ][] = [
    [
      'a token and a cloud',
      { argv: ['--os-cloud', 'one', '--token', 'x'], says: /Give one of them/, code: 2 },
    ],
    [
      'a token, and a cloud in the environment',
      { argv: ['--token', 'x'], env: { OS_CLOUD: 'one' }, says: /OS_CLOUD names a cloud/, code: 2 },
    ],
    ['OS_TOKEN alone', { argv: [], env: { OS_TOKEN: 'x' }, says: /nothing says of which cloud/, code: 2 }],
    [
      'a region without a cloud',
      { argv: ['--os-region-name', 'x'], says: /Name it with --os-cloud/, code: 2 },
    ],
    ['an unknown cloud', { argv: ['--os-cloud', 'two'], says: /there is no cloud "two"/, code: 2 }],
    [
      'a region that the catalogue lacks',
      {
        argv: ['--os-cloud', 'one', '--os-region-name', 'north'],
        says: /no placement in the region north .* in west\./,
        code: 3,
      },
    ],
    [
      'an interface that the catalogue lacks',
      {
        argv: ['--os-cloud', 'one', '--os-interface', 'admin'],
        says: /no admin endpoint of placement .* internal, public\./,
        code: 3,
      },
    ],
    [
      'a member with the role admin',
      { argv: ['--os-cloud', 'one', '--member-os-cloud', 'one'], says: /has the role admin/, code: 2 },
    ],
  ];

  it.each(rows)('%s', async (_name, { argv, env, says, code }) => {
    const ran = await interop(['run', 'placement', ...ONLY, ...argv], env);
    expect(ran.err + ran.out).toMatch(says);
    expect(ran.code).toBe(code);
    expect(cloud.keystone.calls).toEqual([]);
  });
});

it('a wrong role is told apart from a wrong scope', async () => {
  cloud.keystone.faults.add('reader');
  cloud.forbidAll();
  const role = await interop(['run', 'placement', ...ONLY, '--os-cloud', 'one']);
  expect(role.out).toMatch(
    /The role is wrong: in the scope project admin@Default, admin has the roles reader/,
  );
  cloud.keystone.faults.delete('reader');
  cloud.keystone.faults.add('system-scoped');
  const scope = await interop(['run', 'placement', ...ONLY, '--os-cloud', 'one']);
  expect(scope.out).toMatch(/The scope is wrong: admin has the roles admin, reader, but in the scope system/);
  expect([role.code, scope.code]).toEqual([3, 3]);
});

it('asks for the refusals as a member, and counts what it leaves out without one', async () => {
  const argv = ['run', 'placement', '--os-cloud', 'one', '--microversions', 'latest'];
  const refusals = [...argv, '--only', 'placement.refusals.no-role.*'];
  const without = await interop(refusals);
  expect(without.out).toMatch(/35 cases, 0 calls, no violation, 35 cases skipped/);
  const withMember = await interop([...refusals, '--member-os-cloud', 'member']);
  expect(withMember.out).toMatch(/PASS .*: 35 cases, 35 calls, no violation, in/);
  const lists = await interop([...argv, '--only', 'placement.surface.methods./resource_providers']);
  expect(lists.out).toMatch(/1 call not sent \(DELETE of a whole list, for want of a user without a role\)/);
  const only = ['--only', 'placement.surface.methods./resource_providers'];
  const asMember = await interop([...argv, ...only, '--member-os-cloud', 'member']);
  expect(asMember.out).not.toContain('not sent');
  expect(cloud.keystone.calls).toContain('DELETE /resource_providers');
});

describe('interop compare', () => {
  const argv = [
    'compare',
    'placement',
    '--no-suite',
    '--calls',
    '30',
    '--microversions',
    'latest',
    '--seed',
    'a',
  ];

  it.each([
    ['a cloud by its name', ['--target', 'mine=cloud:one']],
    ['a URL with the login of --os-cloud', ['--target', 'mine=URL', '--os-cloud', 'one']],
  ])('compares %s with the reference server, each with its own token', async (_name, target) => {
    const ran = await interop([...argv, ...target.map((word) => word.replace('URL', cloud.placement))]);
    expect(ran.out).toMatch(/SAME/i);
    expect(ran.code).toBe(0);
    expect(cloud.keystone.logins).toHaveLength(1);
    expect(cloud.keystone.calls.length).toBeGreaterThan(30);
  });

  it('says why a cloud cannot be logged in to', async () => {
    cloud.keystone.faults.add('refuses-logins');
    const { code, err } = await interop([...argv, '--target', 'mine=cloud:one']);
    expect(err).toMatch(/refuses the login \(401\)/);
    expect(code).toBe(3);
  });
});

describe('--allow-identity', () => {
  const argv = ['--os-cloud', 'one', '--allow-identity'];
  const run = [
    'run',
    'placement',
    ...argv,
    '--microversions',
    'latest',
    '--only',
    'placement.refusals.no-role.*',
  ];

  it('makes a user and a project for the refusals, and removes them', async () => {
    const { out, err } = await interop(run);
    expect(out).toMatch(/PASS .*: 35 cases, 35 calls, no violation, in/);
    expect(err).toMatch(/Refusals are asked for as user-2@Default/);
    expect([...cloud.keystone.made]).toEqual([]);
  });

  it('removes the project where it may not make the user', async () => {
    cloud.keystone.faults.add('makes-no-users');
    const { code, out } = await interop(run);
    expect(out).toContain('--allow-identity: Keystone answers 403 to POST /v3/users');
    expect(code).toBe(3);
    expect([...cloud.keystone.made]).toEqual([]);
  });

  it('cleans what a killed run left, and nothing else', async () => {
    cloud.keystone.made.set('/v3/users/left', 'interop-0123456789abcdef');
    cloud.keystone.made.set('/v3/users/other', 'interop-of-somebody');
    const { code, out } = await interop(['clean', 'placement', ...argv]);
    expect(out).toContain('DELETE /users/left\n1 of 1 users and projects removed from Keystone');
    expect(code).toBe(0);
    expect([...cloud.keystone.made.keys()]).toEqual(['/v3/users/other']);
  });
});

it('lets no secret out: not to the terminal, into a report, or into an error', async () => {
  cloud.keystone.faults.add('service-echoes');
  const reporters = ['console', 'json', 'junit'].flatMap((name) => [
    '--reporter',
    `${name}=FOLDER/report.${name}`,
  ]);
  const argv = [
    'run',
    'placement',
    '--microversions',
    'latest',
    '--os-cloud',
    'one',
    '--member-os-cloud',
    'member',
  ];
  const only = ['--only', 'placement.refusals.*'];
  const outputs = [
    await interop([...argv, ...only, ...reporters, '--reporter', 'console']),
    await interop([...argv.slice(0, 6), ...only]),
  ];
  cloud.keystone.faults.add('refuses-logins');
  outputs.push(await interop([...argv, ...reporters]));
  outputs.push(await interop(['clean', 'placement', '--os-cloud', 'one']));
  const broken = {
    'clouds.yaml': `clouds:\n  one:\n    auth: {password: ${SECRETS.password}, usernme: x, auth_url: y}\n`,
  };
  outputs.push(await interop(argv, {}, broken));
  outputs.push(
    await interop(argv, {}, { 'clouds.yaml': `clouds:\n  one: {auth: {password: "${SECRETS.password}\n` }),
  );
  const texts = outputs.flatMap(({ out, err, folder }) => [out, err, ...readReports(folder)]);
  expect(texts.some((text) => text.includes('x-echo'))).toBe(true);
  expect(cloud.keystone.tokens.length).toBeGreaterThan(2);
  for (const secret of [...Object.values(SECRETS), ...cloud.keystone.tokens])
    expect(texts.filter((text) => text.includes(secret))).toEqual([]);
});

function readReports(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.startsWith('report.'));
  return names.map((name) => readFileSync(join(folder, name), 'utf8'));
}

it('renews a token of a minute in the middle of a run', async () => {
  const argv = [
    'run',
    'placement',
    '--os-cloud',
    'one',
    '--only',
    'placement.traits.*',
    '--microversions',
    'latest',
  ];
  cloud.endTokensEvery(20);
  const { code, out } = await interop(argv);
  expect(out).toMatch(/PASS .* no violation/);
  expect(code).toBe(0);
  expect(cloud.keystone.tokens.length).toBeGreaterThan(3);
});
