/** Facts of a service with one list, one action and one removed method, for tests that change a part of them. */
import type { Facts, MethodForm } from './facts.ts';
import type { Names } from './names.ts';

export function smallFacts(list: Partial<MethodForm> = {}): Facts {
  return {
    service: 'compute',
    release: '1.0.0',
    minimum: '2.1',
    maximum: '2.3',
    notes: [],
    routes: [
      { path: '/things', method: 'GET', handler: 'list' },
      { path: '/things/{id}/action', method: 'POST', handler: 'action' },
      { path: '/gone', method: 'POST', handler: 'gone' },
    ],
    actions: { '/things/{id}/action': { start: 'start' } },
    methods: {
      list: [
        {
          versions: 'all',
          errors: { all: [400] },
          query: { all: 'query' },
          response: { all: 'things' },
          ...list,
        },
      ],
      start: [
        {
          versions: 'from 2.2',
          errors: { all: [404, 409] },
          codes: { all: 202 },
          request: { all: 'start' },
          response: { all: 'nothing' },
          body: true,
        },
      ],
      gone: [
        {
          versions: 'all',
          errors: { all: [410] },
          request: { all: 'any' },
          response: { all: 'any' },
          body: true,
        },
      ],
    },
    schemas: {
      any: {},
      nothing: { type: 'null' },
      query: {
        type: 'object',
        properties: {
          limit: { type: 'array', items: { type: 'integer' }, maxItems: 1 },
          name: { type: 'array', items: { type: 'string' } },
        },
        additionalProperties: true,
      },
      'strict query': { type: 'object', properties: {}, additionalProperties: false },
      things: { type: 'object', properties: { things: { type: 'array' } }, additionalProperties: false },
      'things with links': {
        type: 'object',
        properties: { things: { type: 'array' }, links: { type: 'array' } },
        additionalProperties: false,
      },
      start: { type: 'object', properties: { start: { type: 'null' } }, additionalProperties: false },
    },
  };
}

export const SMALL_NAMES: Names = {
  '/things': { GET: 'listThings' },
  '/things/{id}/action': {
    path: '/things/{thing_id}/action',
    POST: 'thingAction',
    actions: { start: 'startThing' },
  },
  '/gone': { POST: 'createGone' },
};
