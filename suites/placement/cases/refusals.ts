/** What every operation refuses in the same way: no token, no role, the wrong media type, a body that is no JSON. */
import { facts } from '../facts.ts';
import { OPERATIONS, type PlacementOperationRow, strangers } from '../operations.ts';

const { fact, cases } = facts('refusals');

export { cases };

/** At every microversion: each is one call, and a cloud may differ at one of them only. */
const holds = ({ since, until }: PlacementOperationRow) => ({
  since,
  ...(until && { until }),
  boundaries: 'all' as const,
});
const json = { 'content-type': 'application/json' };

for (const row of OPERATIONS) {
  const { operation, method, path } = row;

  fact(
    `no-token.${operation}`,
    `${operation} without a token is refused`,
    { ...holds(row), clause: 'status' },
    async (cloud) => {
      await cloud.expect(401).ask(method, path, strangers(cloud), { headers: { 'x-auth-token': null } });
    },
  );

  fact(
    `no-role.${operation}`,
    `${operation} is refused to a user without a role`,
    { ...holds(row), clause: 'status' },
    async (cloud) => {
      if (!cloud.session.noauth)
        cloud.skip(
          'needs a second token, of a user without a role; only services without Keystone can be asked so far',
        );
      const options = {
        headers: { 'x-auth-token': cloud.name(), ...(row.body && json) },
        ...(row.body && { body: '{}' }),
        ...(row.query && { query: row.query }),
      };
      await cloud.expect(403, 'placement.undefined_code').ask(method, path, strangers(cloud), options);
    },
  );

  if (row.accept) {
    fact(
      `accept.${operation}`,
      `${operation} has JSON only, and says so to who accepts none`,
      { ...holds(row), clause: 'status' },
      async (cloud) => {
        await cloud.expect(406).ask(method, path, strangers(cloud), { headers: { accept: 'text/plain' } });
      },
    );
  }

  if (row.body) {
    fact(
      `media-type.${operation}`,
      `${operation} reads a body of JSON only`,
      { ...holds(row), clause: 'status' },
      async (cloud) => {
        const options = {
          body: 'name=any',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        };
        await cloud.expect(415, 'placement.undefined_code').ask(method, path, strangers(cloud), options);
      },
    );

    fact(
      `untyped-body.${operation}`,
      `${operation} refuses a body without a media type`,
      { ...holds(row), clause: 'status' },
      async (cloud) => {
        const options = { body: '{}', headers: { 'content-type': null }, refusedAs: 'untypedBody' as const };
        await cloud.expect(400, 'placement.undefined_code').ask(method, path, strangers(cloud), options);
      },
    );

    fact(
      `malformed-json.${operation}`,
      `${operation} refuses a body that is no JSON`,
      { ...holds(row), clause: 'status' },
      async (cloud) => {
        const names = row.provider
          ? { ...strangers(cloud), uuid: (await cloud.provider()).uuid }
          : strangers(cloud);
        const headers = { ...json, ...(row.services && (await cloud.asService())) };
        await cloud
          .expect(400, 'placement.undefined_code')
          .ask(method, path, names, { body: '{"name": ', headers });
      },
    );
  }

  if (row.provider && !row.body) {
    fact(
      `unknown-provider.${operation}`,
      `${operation} of a provider that is not there is not found`,
      { ...holds(row), clause: 'status' },
      async (cloud) => {
        await cloud.expect(404, 'placement.undefined_code').ask(method, path, strangers(cloud));
      },
    );
  }
}
