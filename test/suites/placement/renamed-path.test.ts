import { describe, expect, it } from 'vitest';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { findRenamedPath } from '../../../suites/placement/renamed-path.ts';

describe('the new path of a renamed resource', () => {
  it.each<[string, string, Microversion, unknown, string[]]>([
    ['PUT', '/resource_classes/CUSTOM_A', '1.2', { name: 'CUSTOM_B' }, ['/resource_classes/CUSTOM_B']],
    ['PUT', '/resource_classes/CUSTOM_A?x=1', '1.6', { name: 'CUSTOM_B' }, ['/resource_classes/CUSTOM_B']],
    ['PUT', '/resource_classes/CUSTOM_A', '1.7', { name: 'CUSTOM_B' }, []],
    ['PUT', '/resource_classes/CUSTOM_A', '1.2', { name: 1 }, []],
    ['PUT', '/resource_classes/CUSTOM_A', '1.2', undefined, []],
    ['POST', '/resource_classes', '1.2', { name: 'CUSTOM_B' }, []],
    ['PUT', '/resource_providers/1', '1.2', { name: 'other' }, []],
  ])('%s %s at %s', (method, path, microversion, body, paths) => {
    expect(findRenamedPath({ method, path, microversion, body })).toEqual(paths);
  });
});
