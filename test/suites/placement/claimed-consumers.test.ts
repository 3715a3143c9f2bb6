import { describe, expect, it } from 'vitest';
import { findClaimedConsumers } from '../../../suites/placement/claimed-consumers.ts';

const a = '5e8f2e1c-6c0f-4b8e-9d3a-2f7c1b0a9d8e';
const b = '6c1b0a9d-1111-4222-8333-444455556666';

describe('the consumers that a call writes allocations for', () => {
  it.each<[string, Parameters<typeof findClaimedConsumers>[0], string[]]>([
    ['the one in the path', { method: 'PUT', path: `/allocations/${a}`, body: {} }, [a]],
    ['with a query', { method: 'PUT', path: `/allocations/${a}?interop=1`, body: {} }, [a]],
    ['in another form', { method: 'PUT', path: `/allocations/${a.replaceAll('-', '').toUpperCase()}` }, [a]],
    ['several at once', { method: 'POST', path: '/allocations', body: { [a]: {}, [b]: {} } }, [a, b]],
    ['of a reshaper call', { method: 'POST', path: '/reshaper', body: { allocations: { [b]: {} } } }, [b]],
    ['several at once, with a query', { method: 'POST', path: '/allocations?x=1', body: { [a]: {} } }, [a]],
    [
      'in a path with an encoded letter',
      { method: 'POST', path: '/%72eshaper', body: { allocations: { [b]: {} } } },
      [b],
    ],
    ['none in a path that is encoded wrongly', { method: 'PUT', path: '/%zzllocations/x' }, []],
    ['none below a consumer', { method: 'PUT', path: `/allocations/${a}/interop` }, []],
    ['none in a body that is not an object', { method: 'POST', path: '/allocations', body: [{}] }, []],
    ['none in a body that is text', { method: 'POST', path: '/reshaper', body: '{"name": ' }, []],
    ['none in a read', { method: 'GET', path: `/allocations/${a}` }, []],
    [
      'none in a call on a provider',
      { method: 'PUT', path: `/resource_providers/${a}`, body: { name: 'x' } },
      [],
    ],
    ['none on another path', { method: 'POST', path: '/traits', body: { [a]: {} } }, []],
  ])('%s', (_name, call, uuids) => {
    expect(findClaimedConsumers(call)).toEqual(uuids);
  });
});
