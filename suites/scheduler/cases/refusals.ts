/** What every operation refuses in the same way: no token, no role, the wrong media type, a body that is no JSON. */
import { facts } from '../facts.ts';
import { OPERATIONS, strangers } from '../operations.ts';

const { fact, cases } = facts('refusals');

export { cases };

const json = { 'content-type': 'application/json' };

for (const { operation, method, path, since } of OPERATIONS) {
  const hasBody = method === 'POST' || method === 'PUT';
  // At every microversion: each is one call, and a cloud may differ at one of them only.
  const holds = { since, boundaries: 'all' as const, clause: 'status' as const };

  fact(`no-token.${operation}`, `${operation} without a token is refused`, holds, async (cloud) => {
    await cloud.expect(401).ask(method, path, strangers(cloud), { headers: { 'x-auth-token': null } });
  });

  fact(`no-role.${operation}`, `${operation} is refused to a user without a role`, holds, async (cloud) => {
    if (!cloud.session.noauth)
      cloud.skip(
        'needs a second token, of a user without a role; only services without Keystone can be asked so far',
      );
    const headers = { 'x-auth-token': cloud.name(), ...(hasBody && json) };
    const options = { headers, ...(hasBody && { body: '{}' }) };
    await cloud.expect(403, 'scheduler.forbidden').ask(method, path, strangers(cloud), options);
  });

  if (method !== 'DELETE') {
    fact(
      `accept.${operation}`,
      `${operation} has JSON only, and says so to who accepts none`,
      holds,
      async (cloud) => {
        const options = { headers: { accept: 'text/plain' }, ...(hasBody && { body: {} }) };
        await cloud.expect(406, 'scheduler.not_acceptable').ask(method, path, strangers(cloud), options);
      },
    );
  }

  if (hasBody) {
    fact(`media-type.${operation}`, `${operation} reads a body of JSON only`, holds, async (cloud) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      await cloud
        .expect(415, 'scheduler.unsupported_media_type')
        .ask(method, path, strangers(cloud), { body: 'name=any', headers });
    });

    fact(
      `untyped-body.${operation}`,
      `${operation} refuses a body without a media type`,
      holds,
      async (cloud) => {
        const options = { body: '{}', headers: { 'content-type': null }, refusedAs: 'untypedBody' as const };
        await cloud.expect(400, 'scheduler.request.bad_value').ask(method, path, strangers(cloud), options);
      },
    );

    fact(
      `malformed-json.${operation}`,
      `${operation} refuses a body that is no JSON, whether or not the thing in its URL is there`,
      holds,
      async (cloud) => {
        await cloud
          .expect(400, 'scheduler.request.bad_value')
          .ask(method, path, strangers(cloud), { body: '{"name": ', headers: json });
      },
    );
  }
}
