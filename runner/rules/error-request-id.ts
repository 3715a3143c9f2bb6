import { defineRule } from '../rule.ts';

/** An error names the same request in its body and in its header. */
export const errorRequestId = defineRule({
  id: 'error.request-id',
  clause: 'error-shape',
  level: 'MUST',
  requirement: 'The request_id in the body of an error is that of the header X-Openstack-Request-Id.',
  hint: 'Operators search the logs of the cloud by this id.',
  check({ headers, json }) {
    const expected = headers.get('x-openstack-request-id');
    const errors = (json as { errors?: unknown } | undefined)?.errors;
    if (expected === undefined || !Array.isArray(errors)) return [];
    return errors.flatMap((error: { request_id?: unknown } | null, index) => {
      const actual = error?.request_id;
      // `error.shape` finds one that is missing or not a string.
      if (typeof actual !== 'string' || actual === expected) return [];
      return [{ location: { in: 'body', pointer: `/errors/${index}/request_id` }, expected, actual }];
    });
  },
});
