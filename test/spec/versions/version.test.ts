import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../spec/versions/version.ts';

describe('the order of versions', () => {
  it.each([
    ['numbers', ['1.9', '1.10', '2.0']],
    [
      'semantic versions with pre-releases',
      [
        '1.0.0-alpha',
        '1.0.0-alpha.1',
        '1.0.0-alpha.beta',
        '1.0.0-beta',
        '1.0.0-beta.2',
        '1.0.0-beta.11',
        '1.0.0-rc.1',
        '1.0.0',
        '1.0.1-rc.1',
        '1.10.0',
      ],
    ],
    ['dates, with previews', ['2023-12-01', '2024-05-01-preview', '2024-05-01', '2024-10-01']],
    ['versions of Kubernetes', ['v1alpha1', 'v1beta1', 'v1beta2', 'v1', 'v2alpha1', 'v2', 'v10']],
    ['releases of Python', ['1.0b1', '1.0b2', '1.0rc1', '1.0']],
    ['names', ['antelope', 'bobcat', 'caracal']],
  ])('knows %s', (_title, versions) => {
    for (const [index, one] of versions.entries())
      for (const [position, other] of versions.entries())
        expect([one, other, Math.sign(compareVersions(one, other))]).toEqual([
          one,
          other,
          Math.sign(index - position),
        ]);
  });
});
