import { describe, expect, it } from 'vitest';
import { Markings, rangeText } from '../../../../spec/dialect/marks/marking.ts';
import { isObject } from '../../../../spec/openapi/json-object.ts';
import { parseJson } from '../../../../spec/openapi/reading/parse-json.ts';
import { parseYaml } from '../../../../spec/openapi/reading/read-yaml.ts';

const yaml = (text: string) => parseYaml('api.yaml', text);
const json = (text: string) => parseJson('api.json', text);

describe('the versions of a mark', () => {
  it.each([
    ['in quotes', yaml('x-openstack: { min-ver: "2.10", max-ver: "2.35" }'), '2.10 to 2.35'],
    [
      'without quotes, of which YAML makes numbers',
      yaml('x-openstack:\n  min-ver: 3.10\n  max-ver: 3.20\n'),
      '3.10 to 3.20',
    ],
    ['numbers in JSON', json('{ "x-openstack": { "min-ver": 2.20, "max-ver": 2.100 } }'), '2.20 to 2.100'],
    ['an end alone', yaml('x-openstack: { max-ver: 2.10 }'), '2.10 and earlier'],
    ['a start alone', yaml('x-openstack: { min-ver: 2.1 }'), '2.1 and later'],
    ['one version', yaml('x-openstack: { min-ver: 2.0, max-ver: 2.0 }'), '2.0 to 2.0'],
    [
      'nothing of versions',
      yaml('x-openstack: { action-name: lock, discriminator: action }'),
      'all versions',
    ],
    ['no object', yaml('x-openstack: soon'), 'all versions'],
  ])('%s', (_title, file, range) => {
    if (!isObject(file.value)) throw new Error('no object');
    expect(rangeText(new Markings(file).of(file.value))).toBe(range);
  });

  it.each([
    [
      'a word',
      yaml('a: 1\nx-openstack:\n  min-ver: latest\n'),
      'api.yaml:3: "min-ver" is "latest", which is no microversion. Expected one such as "2.10", in quotes.',
    ],
    [
      'a number without a point',
      yaml('x-openstack:\n  max-ver: 2\n'),
      'api.yaml:2: "max-ver" is 2, which is no microversion',
    ],
    [
      'a number in another form',
      json('{\n "x-openstack": {\n  "min-ver": 21e-1 } }'),
      'api.json:3: "min-ver" is 2.1, which is no microversion',
    ],
    [
      'nothing',
      yaml('x-openstack:\n  max-ver:\n'),
      'api.yaml:2: "max-ver" is null, which is no microversion',
    ],
    ['a zero in front', yaml('x-openstack: { min-ver: "2.07" }'), '"min-ver" is "2.07"'],
    [
      'an end before the start',
      yaml('x-openstack:\n  max-ver: 2.9\n  min-ver: 2.10\n'),
      'api.yaml:3: begins with 2.10 and ends with 2.9, which is older. Give "min-ver" the older one of the two.',
    ],
    [
      'microversions that are to choose from nothing',
      yaml('anyOf: []\nx-openstack: { discriminator: microversion }'),
      'api.yaml:2: microversions are to choose, and there is nothing to choose from',
    ],
  ])('refuses %s', (_title, file, message) => {
    const { value } = file;
    if (!isObject(value)) throw new Error('no object');
    expect(() => new Markings(file).of(value)).toThrow(message);
  });
});
