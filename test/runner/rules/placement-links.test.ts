import { describe, expect, it } from 'vitest';
import type { JudgedCall } from '../../../runner/exchange.ts';
import { linksResolve } from '../../../runner/rules/links-resolve.ts';
import { loadService } from '../../../spec/contract/load-service.ts';

const service = loadService('placement');

/** The pointers of the links that the rule refuses. @param body as it was received */
function deadLinksIn(body: string, root = 'https://cloud.example/placement'): unknown[] {
  const call = {
    service,
    root,
    microversion: '1.39',
    json: JSON.parse(body),
    exchange: { response: { body } },
  } as unknown as JudgedCall;
  return linksResolve.check(call).map(({ location }) => location?.pointer);
}

const linkTo = (href: string) => JSON.stringify({ links: [{ rel: 'self', href }] });

describe('a link in a body', () => {
  it.each([
    ['a declared path below the root', '/placement/resource_providers', true],
    ['the same as a URL', 'https://cloud.example/placement/resource_providers', true],
    ['a path with a query', '/placement/traits?name=x', true],
    ['a path that is not declared', '/placement/nothing', false],
    ['a path outside of the root', '/resource_providers', false],
    ['another scheme', 'http://cloud.example/placement/resource_providers', false],
    ['another host', '//other.example/placement/resource_providers', false],
    ['another host with a backslash', '/\\other.example/placement/resource_providers', false],
    ['another host with a tab', '/\t/other.example/placement/resource_providers', false],
  ])('to %s', (_name, href, isAlive) => {
    expect(deadLinksIn(linkTo(href))).toEqual(isAlive ? [] : ['/links/0/href']);
  });

  it('is found where its key is written with an escape', () => {
    expect(deadLinksIn('{"links": [{"\\u0068ref": "/nothing"}]}')).toEqual(['/links/0/href']);
  });

  it.each(['[]', 'null', '"href"', '{"name": "href", "href": 1}'])('is none in %s', (body) => {
    expect(deadLinksIn(body)).toEqual([]);
  });
});
