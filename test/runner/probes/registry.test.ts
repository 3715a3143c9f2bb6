import { describe, expect, it } from 'vitest';
import { listUndeclaredParameters } from '../../../runner/probes/query/undeclared-parameters.ts';
import { buildProbeCases } from '../../../runner/probes/registry.ts';
import { listNeighbourUrls } from '../../../runner/probes/surface/undeclared-urls.ts';
import { run } from '../../../runner/run/run.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { isObject } from '../../../spec/openapi/json-object.ts';
import { placement } from '../../../suites/placement/suite.ts';
import { strangerService } from '../../spec/contract/stranger-service.ts';
import { useReference } from '../reference-target.ts';

const service = loadService('placement');
const cases = buildProbeCases(service, placement.samples);

describe('the probes of a service', () => {
  it('exist for each operation', () => {
    const ids = cases.map(({ id }) => id);
    for (const operation of service.operations()) {
      expect(ids).toContain(`placement.answers.${operation}`);
      expect(ids).toContain(`placement.request-headers.accept.${operation}`);
      expect(ids).toContain(`placement.negotiation.refused.${operation}`);
    }
  });

  it('are without those that the profile omits', () => {
    const document = { '1.0': 'paths: { /a: { get: { operationId: list, responses: { 200: {} } } } }' };
    const idsOf = (profile: string) => {
      const stranger = strangerService(document, profile);
      const samples = { operations: {}, semanticRefusals: {}, parameters: {}, unknownUrls: [] };
      return buildProbeCases(stranger, samples).map(({ id }) => id);
    };
    const [all, rest] = [idsOf(''), idsOf('probes: [{ omit: "*.methods./a", reason: Known. }]')];
    expect(all.filter((id) => !rest.includes(id))).toEqual(['stranger.surface.methods./a']);
  });

  it('have unique ids, also among those of the suite', () => {
    const ids = [...placement.cases, ...cases].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('send a later parameter one microversion early', () => {
    const contract = service.contract('listResourceProviders', '1.3');
    const names =
      contract && listUndeclaredParameters(service, contract.query, {}, true).map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(['resources', 'in_tree', 'required', 'limit', 'NAME']));
    expect(names).not.toContain('member_of');
  });

  it('give undeclared parameters values that are valid elsewhere', () => {
    const contract = service.contract('getUsages', '1.9');
    const { parameters } = placement.samples;
    const asked = new Map(contract && listUndeclaredParameters(service, contract.query, parameters, false));
    const declared = service.contracts.flatMap(({ query }) => query.parameters.map(({ name }) => name));
    expect(declared.filter((name) => !(name in parameters))).toEqual([]);
    expect(asked.get('limit')).toBe('1');
    expect(asked.get('resources')).toBe('VCPU:1');
  });

  it('try URLs near a route', () => {
    expect(listNeighbourUrls(service.paths(), '/resource_providers/{uuid}')).toEqual(
      expect.arrayContaining([
        '/resource_providers/{uuid}/',
        '/resource_providers/{uuid}/reshaper',
        '/resource_providers/{uuid}/action',
        '/Resource_providers/{uuid}',
      ]),
    );
    expect(listNeighbourUrls(service.paths(), '/traits')).toEqual(
      expect.arrayContaining(['/trait', '/traits/detail']),
    );
    expect(listNeighbourUrls(service.paths(), '/')).toEqual(
      expect.arrayContaining(['/inventories', '/usage']),
    );
  });
});

/** Keywords that the probes can violate, and annotations. */
const KNOWN = new Set(
  'type additionalProperties required properties patternProperties items minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems uniqueItems minProperties pattern format enum description default x-open'.split(
    ' ',
  ),
);

describe('the bodies of requests', () => {
  it('have only keywords that the probes can violate', () => {
    const found = new Set(service.contracts.flatMap(({ body }) => (body ? keywordsOf(body.schema) : [])));
    expect([...found].filter((keyword) => !KNOWN.has(keyword))).toEqual([]);
  });
});

/** Lists the keywords of a schema and its subschemas, without the names of properties. */
function keywordsOf(schema: unknown): string[] {
  if (!isObject(schema)) return [];
  return Object.entries(schema).flatMap(([keyword, value]) =>
    keyword === 'properties' || keyword === 'patternProperties'
      ? [keyword, ...Object.values(value as object).flatMap(keywordsOf)]
      : [keyword, ...keywordsOf(value)],
  );
}

describe('an undeclared parameter', () => {
  const target = useReference(service);
  const only = 'placement.query.undeclared.getUsages';
  const selection = { kind: 'range' as const, since: '1.9' as const, until: '1.9' as const };
  const asked = { service, suite: placement, token: 'admin', selection, seed: 'undeclared', only };

  it('is sent with a value that is valid where it is declared', async () => {
    const paths: string[] = [];
    const send: ReturnType<typeof target>['send'] = (request) => {
      paths.push(request.path);
      return target().send(request);
    };
    await run({ ...asked, target: { ...target(), send } });
    for (const part of ['resources=VCPU%3A1', 'limit=1', 'consumer_type=INTEROP']) {
      expect(paths.filter((path) => path.includes(part))).toHaveLength(1);
    }
  });

  it('violates the clause on properties where it is accepted', async () => {
    const send: ReturnType<typeof target>['send'] = (request) =>
      target().send({ ...request, path: request.path.replace('&limit=1', '') });
    const { findings } = await run({ ...asked, target: { ...target(), send } });
    expect(findings.map(({ rule, clause, pointer }) => [rule, clause, pointer])).toEqual([
      ['request.refused', 'property', 'query limit'],
    ]);
  });
});

/** Those in which the body of a request changed, and the last ones before: between them, contracts and samples are as they were. */
const WITH_NEW_BODIES = service.microversions.filter((version) =>
  service.contracts.some(({ body, since, until }) => body && (since === version || until === version)),
);

describe('a sample', () => {
  const target = useReference(service);

  it('has every property that its microversion declares', async () => {
    const sent = new Map<string, unknown>();
    const spy = {
      ...target(),
      send: (request: Parameters<ReturnType<typeof target>['send']>[0]) => {
        const version = String(request.headers['openstack-api-version']).split(' ')[1] as '1.0';
        const [path = ''] = request.path.split('?');
        const { contract } = service.match(request.method, path, service.has(version) ? version : '1.0');
        // Samples of other operations use the same calls: the sample of this one is sent with an undeclared property as well.
        if (request.body?.includes('interop_undeclared') && contract.body) {
          sent.set(`${contract.operation} ${version}`, JSON.parse(request.body));
        }
        return target().send(request);
      },
    };
    for (const version of WITH_NEW_BODIES) {
      sent.clear();
      const selection = { kind: 'range' as const, since: version, until: version };
      const report = await run({
        ...{ service, suite: placement, target: spy, token: 'admin', selection, seed: 'samples' },
        only: 'placement.answers.*',
      });
      expect(report.verdict).toBe('pass');
      for (const operation of service.operations()) {
        const contract = service.contract(operation, version);
        const body = sent.get(`${operation} ${version}`);
        if (!contract?.body || contract.body.schema.type === 'array') continue;
        expect([operation, listMissing(body, contract.body.schema)]).toEqual([operation, []]);
      }
    }
  });
});

/** Lists declared properties that a body does not have. */
function listMissing(value: unknown, schema: Record<string, unknown>, way = ''): string[] {
  if (Array.isArray(value)) {
    return value.slice(0, 1).flatMap((item) => listMissing(item, schema.items as typeof schema, `${way}/*`));
  }
  if (value === undefined) return [`${way} was not sent`];
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Record<string, unknown>;
  const named = Object.entries((schema.properties ?? {}) as Record<string, typeof schema>);
  const patterns = Object.entries((schema.patternProperties ?? {}) as Record<string, typeof schema>);
  const [first] = Object.values(object);
  return [
    ...named.flatMap(([name, inner]) =>
      name in object ? listMissing(object[name], inner, `${way}/${name}`) : [`${way}/${name}`],
    ),
    ...patterns.flatMap(([, inner]) =>
      first === undefined ? [`${way}/*`] : listMissing(first, inner, `${way}/*`),
    ),
  ];
}
