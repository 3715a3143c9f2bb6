/**
 * What must not exist: methods that the documents do not have, and operations before the microversion that adds them.
 */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { facts } from '../facts.ts';
import { OPERATIONS, unknownPathValues } from '../operations.ts';

const { fact, cases } = facts('surface');

export { cases };

for (const path of new Set(['/', ...OPERATIONS.map((row) => row.path)])) {
  fact(
    `no-other-method.${path}`,
    `${path} has the declared methods only, and Allow lists them`,
    { since: '1.0', clause: 'url' },
    async (cloud) => {
      await cloud.expect(405, 'placement.undefined_code').send('PATCH', path, unknownPathValues(cloud));
    },
  );
}

for (const { operation, method, path, since, body } of OPERATIONS) {
  if (since === '1.0' || operation === 'ensureResourceClass') continue;
  // Where the path has other methods the early one answers 405; a path that is new answers 404.
  const status = operation === 'deleteInventories' ? 405 : 404;
  fact(
    `not-before.${operation}`,
    `${operation} does not exist before ${since}`,
    { since: '1.0', until: before(since), clause: 'url' },
    async (cloud) => {
      await cloud
        .expect(status, 'placement.undefined_code')
        .send(method, path, unknownPathValues(cloud), body && { body: {} });
    },
  );
}

for (const path of [
  '/interop-no-such-url',
  '/resource_providers/interop/no-such-url',
  '/v2.1',
  '/healthcheck',
]) {
  fact(`unknown-url.${path}`, `${path} does not exist`, { since: '1.0', clause: 'url' }, async (cloud) => {
    await cloud.expect(404, 'placement.undefined_code').send('GET', path);
  });
}

function before(version: Microversion): Microversion {
  const [major, minor] = version.split('.').map(Number) as [number, number];
  return `${major}.${minor - 1}`;
}
