/** Requests that every operation rejects alike: no token, no role, a wrong media type, malformed JSON. */
import { facts } from '../facts.ts';
import { OPERATIONS, unknownPathParams } from '../operations.ts';

const { fact, cases } = facts('refusals');

export { cases };

const json = { 'content-type': 'application/json' };

for (const { operation, method, path, since } of OPERATIONS) {
  const hasBody = method === 'POST' || method === 'PUT';
  // At every microversion: each is one call, and a cloud may differ at just one.
  const options = { since, boundaries: 'all' as const, clause: 'status' as const };

  fact(`no-token.${operation}`, `${operation} without a token is rejected`, options, async (cloud) => {
    await cloud
      .expect(401)
      .send(method, path, unknownPathParams(cloud), { headers: { 'x-auth-token': null } });
  });

  fact(
    `no-role.${operation}`,
    `${operation} by a user without a role is rejected`,
    options,
    async (cloud) => {
      const token = cloud.session.tokenOfMember(cloud.name());
      if (token === undefined)
        return cloud.skip(
          'needs a user without the role of an administrator: give one with --member-os-cloud',
        );
      const headers = { 'x-auth-token': token, ...(hasBody && json) };
      const call = { headers, ...(hasBody && { body: '{}' }) };
      await cloud.expect(403, 'scheduler.forbidden').send(method, path, unknownPathParams(cloud), call);
    },
  );

  if (method !== 'DELETE') {
    fact(
      `accept.${operation}`,
      `${operation} rejects an Accept header that excludes JSON`,
      options,
      async (cloud) => {
        const call = { headers: { accept: 'text/plain' }, ...(hasBody && { body: {} }) };
        await cloud
          .expect(406, 'scheduler.not_acceptable')
          .send(method, path, unknownPathParams(cloud), call);
      },
    );
  }

  if (hasBody) {
    fact(
      `media-type.${operation}`,
      `${operation} rejects a body of another media type than JSON`,
      options,
      async (cloud) => {
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        await cloud
          .expect(415, 'scheduler.unsupported_media_type')
          .send(method, path, unknownPathParams(cloud), { body: 'name=any', headers });
      },
    );

    fact(
      `untyped-body.${operation}`,
      `${operation} rejects a body without a media type`,
      options,
      async (cloud) => {
        const call = { body: '{}', headers: { 'content-type': null }, refusedAs: 'untypedBody' as const };
        await cloud
          .expect(400, 'scheduler.request.bad_value')
          .send(method, path, unknownPathParams(cloud), call);
      },
    );

    fact(
      `malformed-json.${operation}`,
      `${operation} rejects malformed JSON, whether or not the resource in its URL exists`,
      options,
      async (cloud) => {
        await cloud
          .expect(400, 'scheduler.request.bad_value')
          .send(method, path, unknownPathParams(cloud), { body: '{"name": ', headers: json });
      },
    );
  }
}
