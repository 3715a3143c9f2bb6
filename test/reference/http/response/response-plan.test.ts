import { describe, expect, it } from 'vitest';
import { planOf } from '../../../../reference/http/response/response-plan.ts';
import type { ResponseContract } from '../../../../spec/contract/contract.ts';

const response: ResponseContract = {
  status: 200,
  description: '',
  untriggeredReason: null,
  headers: new Map(),
  bodies: new Map([['application/json', { type: 'object', properties: { count: { type: 'integer' } } }]]),
  typesWithParameters: [],
  links: [],
  isBodyUnknown: false,
  areHeadersOpen: false,
};

/** A value whose only property counts how often it is read. */
function counter(): { count: number } {
  let reads = 0;
  return {
    get count() {
      reads += 1;
      return reads;
    },
  };
}

describe('the body of a response that is sent again', () => {
  it('is the same for a frozen value, which is read once', () => {
    const { write } = planOf(response);
    const value = Object.freeze(counter());
    expect(write(value)).toBe('{"count":1}');
    expect(write(value)).toBe('{"count":1}');
    expect(value.count).toBe(2);
  });

  it('is written again for a value that may have changed', () => {
    const { write } = planOf(response);
    const value = counter();
    expect(write(value)).toBe('{"count":1}');
    expect(write(value)).toBe('{"count":2}');
  });

  it('is that of the revision', () => {
    const value = Object.freeze({ count: 1, name: 'a' });
    const named = { type: 'object', properties: { name: { type: 'string' } } };
    const other = { ...response, bodies: new Map([['application/json', named]]) };
    expect(planOf(response).write(value)).toBe('{"count":1}');
    expect(planOf(other).write(value)).toBe('{"name":"a"}');
  });
});
