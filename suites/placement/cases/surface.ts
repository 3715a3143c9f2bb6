/** What must not be there: methods that no document names, and operations before the microversion that brings them. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { facts } from '../facts.ts';
import { OPERATIONS, strangers } from '../operations.ts';

const { fact, cases } = facts('surface');

export { cases };

for (const path of new Set(['/', ...OPERATIONS.map((row) => row.path)])) {
  fact(
    `no-other-method.${path}`,
    `${path} has the declared methods only, and Allow names them`,
    { since: '1.0', clause: 'url' },
    async (cloud) => {
      await cloud.expect(405, 'placement.undefined_code').ask('PATCH', path, strangers(cloud));
    },
  );
}

for (const { operation, method, path, since, body } of OPERATIONS) {
  if (since === '1.0' || operation === 'ensureResourceClass') continue;
  // Before 1.5 the method is refused where the path has others; a path that is new answers as if it were not there.
  const status = operation === 'deleteInventories' ? 405 : 404;
  fact(
    `not-before.${operation}`,
    `${operation} is not there before ${since}`,
    { since: '1.0', until: before(since), clause: 'url' },
    async (cloud) => {
      await cloud
        .expect(status, 'placement.undefined_code')
        .ask(method, path, strangers(cloud), body && { body: {} });
    },
  );
}

for (const path of [
  '/interop-no-such-url',
  '/resource_providers/interop/no-such-url',
  '/v2.1',
  '/healthcheck',
]) {
  fact(`unknown-url.${path}`, `${path} is not there`, { since: '1.0', clause: 'url' }, async (cloud) => {
    await cloud.expect(404, 'placement.undefined_code').ask('GET', path);
  });
}

function before(version: Microversion): Microversion {
  const [major, minor] = version.split('.').map(Number) as [number, number];
  return `${major}.${minor - 1}`;
}
