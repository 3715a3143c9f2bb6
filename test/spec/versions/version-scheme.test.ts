import { describe, expect, it } from 'vitest';
import type { Folder } from '../../../spec/versions/folder.ts';
import { readVersions } from '../../../spec/versions/read-versions.ts';
import { recogniseScheme, requireOrder } from '../../../spec/versions/version-scheme.ts';

function folder(versions: readonly string[], policy?: string): Folder {
  const files = new Map(
    versions.map((version, index) => [
      `${index}.yaml`,
      `openapi: 3.1.0\ninfo:\n  title: Pets\n  version: ${JSON.stringify(version)}\npaths: {}\n`,
    ]),
  );
  if (policy !== undefined) files.set('deprecation-policy.yaml', policy);
  return { path: 'api', names: () => [...files.keys()], text: (name) => files.get(name) as string };
}

describe('the scheme of versions', () => {
  it.each<[string[], string | undefined]>([
    [['1.0.0-beta.1', '1.0.0', 'v2.0.0+build.5'], 'semver'],
    [['1.9', '1.10'], 'microversion'],
    [['2024-05-01-preview', '2024-05-01'], 'date'],
    [['v1', 'v1beta1', '10'], 'number'],
    [['1.0', '1.0.1', '1.0b1', 'v2'], 'dotted'],
    [['antelope', 'bobcat'], undefined],
    [['1.0.0', '2024-05-01'], undefined],
    [['1.0.0', 'latest'], undefined],
    [['', '1.0.0'], undefined],
  ])('of %j is %s', (versions, want) => {
    expect(recogniseScheme(versions)).toBe(want);
  });

  it('is declared in the policy', () => {
    const names = folder(['bobcat', 'antelope'], 'version-scheme: name\n');
    expect(readVersions(names).map(({ version }) => version)).toEqual(['antelope', 'bobcat']);
    expect(requireOrder(names, readVersions(names))).toEqual({ scheme: 'name', isDeclared: true });
  });

  it('is no question for one version', () => {
    expect(requireOrder(folder(['latest']), readVersions(folder(['latest'])))).toBeUndefined();
  });

  it.each<[string, string[], string | undefined, RegExp]>([
    [
      'names',
      ['bobcat', 'antelope'],
      undefined,
      /^api\/1\.yaml:4: the versions "bobcat" and "antelope" have no order\. .*"version-scheme: name"/,
    ],
    [
      'two forms',
      ['1.0.0', '2024-05-01'],
      undefined,
      /^api\/1\.yaml:4: the versions "1\.0\.0" and "2024-05-01" have no order/,
    ],
    [
      'another form than the declared one',
      ['1.0.0', '1.1'],
      'version-scheme: semver\n',
      /^api\/1\.yaml:4: the version "1\.1" is not of the scheme "semver"/,
    ],
    [
      'an unknown scheme',
      ['1.0.0'],
      'notice: { versions: 1 }\nversion-scheme: semvar\n',
      /^api\/deprecation-policy\.yaml:2: version-scheme is "semvar"\. Expected one of semver, /,
    ],
  ])('is required: %s', (_title, versions, policy, problem) => {
    expect(() => readVersions(folder(versions, policy))).toThrow(problem);
  });

  it('counts versions that only the lock has', () => {
    const it = folder(['2.0.0']);
    expect(() => requireOrder(it, readVersions(it), ['first'])).toThrow(
      /^api\/published\.lock: the versions "2\.0\.0" and "first" have no order/,
    );
  });
});
