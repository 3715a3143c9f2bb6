import { describe, expect, it } from 'vitest';
import { loadTypeGenerator } from '../../../client/generate/load-type-generator.ts';
import { templatesOf } from '../../../client/generate/query-names.ts';
import { nameConstant, namePaths } from '../../../client/generate/service-names.ts';

it.each([
  ['^resources$', 'resources'],
  ['^resources([a-zA-Z0-9_-]{1,64})?$', 'resources<string>'],
  ['^resources([1-9][0-9]*)?$', 'resources resources<number>'],
  ['^member_of[1-9][0-9]*$', 'member_of<number>'],
  ['^tag:.+$', 'tag<string>'],
  ['x|y', '<string>'],
])('the names of %s are %s', (pattern, templates) => {
  const written = templatesOf(pattern).map((template) => template.replace(/\$\{(\w+)\}/, '<$1>'));
  expect(written.join(' ')).toBe(templates);
});

it.each([
  ['placement', 'placement', 'PlacementPaths'],
  ['bare-metal', 'bareMetal', 'BareMetalPaths'],
  ['default', 'defaultService', 'DefaultServicePaths'],
])('the client of %s is %s', (service, constant, paths) => {
  expect([nameConstant(service), namePaths(service)]).toEqual([constant, paths]);
});

describe('without openapi-typescript', () => {
  const failWith = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

  it('says what to install', async () => {
    await expect(loadTypeGenerator(failWith('ERR_MODULE_NOT_FOUND'))).rejects.toThrow(
      'Install it: npm install --save-dev openapi-typescript typescript@5',
    );
  });

  it('gives any other problem as it is', async () => {
    await expect(loadTypeGenerator(failWith('EACCES'))).rejects.toThrow('EACCES');
  });
});
