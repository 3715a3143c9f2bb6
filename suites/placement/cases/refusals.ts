/** What every operation refuses: no token, no role, the wrong media type, a body that is not JSON. */
import { facts } from '../facts.ts';
import { OPERATIONS, type PlacementOperationRow, unknownPathValues } from '../operations.ts';

const { fact, cases } = facts('refusals');

export { cases };

/** Run at every microversion: each is one call, and a cloud may deviate at a single one. */
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
      await cloud
        .expect(401)
        .send(method, path, unknownPathValues(cloud), { headers: { 'x-auth-token': null } });
    },
  );

  fact(
    `no-role.${operation}`,
    `${operation} is refused to a user without a role`,
    { ...holds(row), clause: 'status' },
    async (cloud) => {
      const token = cloud.session.tokenOfMember(cloud.name());
      if (token === undefined)
        return cloud.skip(
          'needs a user without the role of an administrator: give one with --member-os-cloud',
        );
      const options = {
        headers: { 'x-auth-token': token, ...(row.body && json) },
        ...(row.body && { body: '{}' }),
        ...(row.query && { query: row.query }),
      };
      await cloud
        .expect(403, 'placement.undefined_code')
        .send(method, path, unknownPathValues(cloud), options);
    },
  );

  if (row.accept) {
    fact(
      `accept.${operation}`,
      `${operation} answers 406 to a client that does not accept JSON`,
      { ...holds(row), clause: 'status' },
      async (cloud) => {
        await cloud
          .expect(406)
          .send(method, path, unknownPathValues(cloud), { headers: { accept: 'text/plain' } });
      },
    );
  }

  if (row.body) {
    fact(
      `media-type.${operation}`,
      `${operation} refuses a body of another media type than JSON`,
      { ...holds(row), clause: 'status' },
      async (cloud) => {
        const options = {
          body: 'name=any',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        };
        await cloud
          .expect(415, 'placement.undefined_code')
          .send(method, path, unknownPathValues(cloud), options);
      },
    );

    fact(
      `untyped-body.${operation}`,
      `${operation} refuses a body without a media type`,
      { ...holds(row), clause: 'status' },
      async (cloud) => {
        const options = { body: '{}', headers: { 'content-type': null }, refusedAs: 'untypedBody' as const };
        await cloud
          .expect(400, 'placement.undefined_code')
          .send(method, path, unknownPathValues(cloud), options);
      },
    );

    fact(
      `malformed-json.${operation}`,
      `${operation} refuses a body that is not JSON`,
      { ...holds(row), clause: 'status' },
      async (cloud) => {
        const names = row.provider
          ? { ...unknownPathValues(cloud), uuid: (await cloud.provider()).uuid }
          : unknownPathValues(cloud);
        const headers = { ...json, ...(row.services && (await cloud.asService())) };
        await cloud
          .expect(400, 'placement.undefined_code')
          .send(method, path, names, { body: '{"name": ', headers });
      },
    );
  }

  if (row.provider && !row.body) {
    fact(
      `unknown-provider.${operation}`,
      `${operation} of an unknown provider answers 404`,
      { ...holds(row), clause: 'status' },
      async (cloud) => {
        await cloud.expect(404, 'placement.undefined_code').send(method, path, unknownPathValues(cloud));
      },
    );
  }
}
