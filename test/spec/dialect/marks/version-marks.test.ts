import { describe, expect, it } from 'vitest';
import { rejectProblem } from '../../../../spec/dialect/marks/dialect-problem.ts';
import { MarkReader, rangeText } from '../../../../spec/dialect/marks/version-marks.ts';
import { isObject } from '../../../../spec/openapi/json-object.ts';
import { parseJson } from '../../../../spec/openapi/reading/syntax/parse-json.ts';
import { parseYaml } from '../../../../spec/openapi/reading/syntax/read-yaml.ts';

const yaml = (text: string) => parseYaml('api.yaml', text);
const json = (text: string) => parseJson('api.json', text);

describe('the versions of a mark are read', () => {
  it.each([
    ['in quotes', yaml('x-openstack: { min-ver: "2.10", max-ver: "2.35" }'), '2.10 to 2.35'],
    [
      'without quotes, which YAML reads as numbers',
      yaml('x-openstack:\n  min-ver: 3.10\n  max-ver: 3.20\n'),
      '3.10 to 3.20',
    ],
    ['as numbers in JSON', json('{ "x-openstack": { "min-ver": 2.20, "max-ver": 2.100 } }'), '2.20 to 2.100'],
    ['with an end alone', yaml('x-openstack: { max-ver: 2.10 }'), '2.10 and earlier'],
    ['with a start alone', yaml('x-openstack: { min-ver: 2.1 }'), '2.1 and later'],
    ['of one version', yaml('x-openstack: { min-ver: 2.0, max-ver: 2.0 }'), '2.0 to 2.0'],
    ['without versions', yaml('x-openstack: { action-name: lock, discriminator: action }'), 'all versions'],
    ['from a text', yaml('x-openstack: soon'), 'all versions'],
  ])('%s', (_title, file, range) => {
    if (!isObject(file.value)) throw new Error('no object');
    expect(rangeText(new MarkReader(file, rejectProblem).read(file.value))).toBe(range);
  });

  it.each([
    [
      'a word',
      yaml('a: 1\nx-openstack:\n  min-ver: latest\n'),
      'api.yaml:3: "min-ver" is "latest", which is not a microversion. Expected a microversion in quotes, such as "2.10".',
    ],
    [
      'a number without a minor version',
      yaml('x-openstack:\n  max-ver: 2\n'),
      'api.yaml:2: "max-ver" is 2, which is not a microversion',
    ],
    [
      'a number in another form',
      json('{\n "x-openstack": {\n  "min-ver": 21e-1 } }'),
      'api.json:3: "min-ver" is 2.1, which is not a microversion',
    ],
    [
      'null',
      yaml('x-openstack:\n  max-ver:\n'),
      'api.yaml:2: "max-ver" is null, which is not a microversion',
    ],
    ['a leading zero', yaml('x-openstack: { min-ver: "2.07" }'), '"min-ver" is "2.07"'],
    [
      'an end before the start',
      yaml('x-openstack:\n  max-ver: 2.9\n  min-ver: 2.10\n'),
      'api.yaml:3: starts at 2.10 and ends at 2.9, which is older. Give "min-ver" the older of the two.',
    ],
    [
      'max_ver',
      yaml('x-openstack:\n  max_ver: 2.9\n'),
      'api.yaml:2: "max_ver" is not a key of a mark. Expected "max-ver".',
    ],
    [
      'a discriminator without variants',
      yaml('anyOf: []\nx-openstack: { discriminator: microversion }'),
      'api.yaml:2: "discriminator: microversion" has no variants to choose from',
    ],
  ])('and rejected: %s', (_title, file, message) => {
    const { value } = file;
    if (!isObject(value)) throw new Error('no object');
    expect(() => new MarkReader(file, rejectProblem).read(value)).toThrow(message);
  });
});
