import { describe, expect, it } from 'vitest';
import { listBodyLocations, replaceValue } from '../../../../runner/probes/body/body-locations.ts';
import { listBoundaryBodies } from '../../../../runner/probes/body/boundary-bodies.ts';
import {
  addUndeclaredProperties,
  changeTypes,
  misspellNames,
  removeRequiredProperties,
  takeOtherRevisions,
  violateConstraints,
} from '../../../../runner/probes/body/invalid-bodies.ts';
import { isValid } from '../../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../../spec/openapi/document.ts';

const schema: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: { type: 'string', minLength: 1 },
    sizes: {
      type: 'object',
      additionalProperties: false,
      patternProperties: {
        '^[A-Z]+$': {
          type: 'object',
          additionalProperties: false,
          required: ['total'],
          properties: { total: { type: 'integer', minimum: 1 } },
        },
      },
    },
  },
};
const body = { name: 'a', sizes: { VCPU: { total: 4 } } };
const right = { schema, body, isNewest: true };
const later = {
  schema: {
    ...schema,
    properties: { ...(schema.properties as object), zone: { type: 'string' } },
  } as JsonSchema,
  body: { ...body, zone: 'north' },
  isNewest: false,
};

describe('the locations of a body', () => {
  it('are all that have a schema, with * for names that clients choose', () => {
    expect(listBodyLocations(schema, body).map(({ pointer }) => pointer)).toEqual([
      '',
      '/name',
      '/sizes',
      '/sizes/*',
      '/sizes/*/total',
    ]);
  });

  it('can be replaced or removed at any depth, and nothing else changes', () => {
    expect(replaceValue(body, ['sizes', 'VCPU', 'total'], 5)).toEqual({
      name: 'a',
      sizes: { VCPU: { total: 5 } },
    });
    expect(replaceValue(body, ['sizes', 'VCPU'], undefined)).toEqual({ name: 'a', sizes: {} });
    expect(replaceValue(body, ['zone'], 'north')).toEqual({ ...body, zone: 'north' });
    expect(body).toEqual({ name: 'a', sizes: { VCPU: { total: 4 } } });
  });
});

describe('invalid bodies', () => {
  const kinds = {
    addUndeclaredProperties,
    removeRequiredProperties,
    changeTypes,
    violateConstraints,
    misspellNames,
    takeOtherRevisions,
  };

  it.each(Object.entries(kinds))('%s: lists some, all of them invalid', (_name, make) => {
    const bodies = make(right, [later]);
    expect(bodies.length).toBeGreaterThan(0);
    for (const wrong of bodies) expect(isValid(schema, wrong.body)).toBe(false);
  });

  it('have an undeclared property at each level', () => {
    const places = addUndeclaredProperties(right, []).map(({ pointer }) => pointer);
    for (const level of ['', '/sizes', '/sizes/*']) expect(places).toContain(`${level}/interop_undeclared`);
  });

  it('have the properties of other revisions, with a valid value', () => {
    const zones = addUndeclaredProperties(right, [later]).filter(({ pointer }) => pointer === '/zone');
    expect(zones.map((wrong) => (wrong.body as { zone: string }).zone)).toContain('north');
  });

  it('lack each required property once', () => {
    expect(removeRequiredProperties(right, []).map(({ pointer }) => pointer)).toEqual([
      '/name',
      '/sizes/*/total',
    ]);
  });
});

describe('boundary bodies', () => {
  it('are all valid, and one has no optional properties', () => {
    const bodies = listBoundaryBodies(right);
    for (const one of bodies) expect(isValid(schema, one.body)).toBe(true);
    expect(bodies.map((one) => one.body)).toContainEqual({ name: 'a' });
  });
});
