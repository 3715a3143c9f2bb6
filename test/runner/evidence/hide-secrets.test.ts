import { describe, expect, it } from 'vitest';
import { hideInRequest, hideInResponse } from '../../../runner/evidence/hide-secrets.ts';

const HEADERS: Record<string, { given: [string, string]; want: string }> = {
  'a cookie': { given: ['Cookie', 'session=$abc'], want: '$HIDDEN' },
  'a password': { given: ['Authorization', 'Basic dXNlcjpwYXNz'], want: '$HIDDEN' },
  'a token that Keystone issued': { given: ['X-Subject-Token', 'gAAAAAB'], want: '$HIDDEN' },
  'a placeholder': { given: ['Authorization', 'Bearer $TOKEN'], want: 'Bearer $TOKEN' },
  'the placeholder of the second user': { given: ['Authorization', '$MEMBER_TOKEN'], want: '$MEMBER_TOKEN' },
  'any other header': { given: ['X-Region', 'north'], want: 'north' },
};

describe.each(Object.entries(HEADERS))('%s', (_name, { given: [name, value], want }) => {
  it('is the same in requests and in answers', () => {
    const request = { method: 'GET', path: '/', headers: { [name.toLowerCase()]: value }, body: null };
    expect(hideInRequest(request).headers).toEqual({ [name.toLowerCase()]: want });
    const response = { status: 200, headers: [[name, value]] as [string, string][], body: '' };
    expect(hideInResponse(response).headers).toEqual([[name, want]]);
  });
});

it('hides passwords in answers, and keeps the JSON valid', () => {
  const body = JSON.stringify({
    server: { adminPass: 'a"b\\c', name: 'x' },
    password: 'p',
    passwords: 'kept',
  });
  const hidden = hideInResponse({ status: 200, headers: [], body });
  expect(JSON.parse(hidden.body)).toEqual({
    server: { adminPass: '$HIDDEN', name: 'x' },
    password: '$HIDDEN',
    passwords: 'kept',
  });
});
