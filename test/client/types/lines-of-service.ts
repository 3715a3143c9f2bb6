/** Lines that use the client of a service at each of its microversions, each with what the document of that microversion says. */
import type { Service } from '../../../spec/contract/service.ts';
import type { Line } from './compile-lines.ts';
import { type CallFacts, readCalls } from './document-facts.ts';

/** @param paths the interface with the paths of the service @param factory what makes its clients */
export function headOf(factory: string, paths: string, { microversions }: Service): string {
  return [
    `import { ${factory}, type AnswerOf, type CallInit, type OperationAt, type ${paths} as Paths } from '../../../package/entries/client.ts';`,
    'type At<V extends keyof Paths, P, M extends string> = OperationAt<Paths[V], P & keyof Paths[V], M>;',
    // Nothing is a property of `never`, and the compiler allows each.
    'type Known<T> = [NonNullable<T>] extends [never] ? Record<never, never> : NonNullable<T>;',
    "type Data<V extends keyof Paths, P, M extends string, S> = Known<Extract<AnswerOf<At<V, P, M>>, { ok: true; status: S }>['data']>;",
    'type Sent<V extends keyof Paths, P, M extends string> = Known<CallInit<At<V, P, M>> extends { body?: infer B } ? B : never>;',
    'type Item<T extends readonly unknown[]> = NonNullable<T[number]>;',
    'type IsOptional<T, K extends keyof T> = undefined extends T[K] ? true : false;',
    'type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;',
    'type Codes<A, S> = A extends { status: S; error: { errors: (infer E)[] } } ? (E extends { code: infer C } ? C : never) : never;',
    "const options = { endpoint: 'http://cloud' };",
    ...microversions.map((version) => `const ${clientOf(version)} = ${factory}('${version}', options);`),
  ].join('\n');
}

/** A call at one microversion; undefined where the document does not have it. */
interface CallAt {
  version: string;
  method: string;
  path: string;
  facts: CallFacts | undefined;
  /** What the call has at other microversions. */
  all: readonly CallFacts[];
}

/** Every call of any microversion, at every microversion. */
function listCalls(service: Service): CallAt[] {
  const byVersion = service.microversions.map((version) => ({
    version,
    calls: readCalls(service.document(version) as never),
  }));
  const names = [
    ...new Set(byVersion.flatMap(({ calls }) => calls.map(({ method, path }) => `${method} ${path}`))),
  ];
  return names.flatMap((name) => {
    const [method = '', path = ''] = name.split(' ');
    const isThis = (one: CallFacts) => one.method === method && one.path === path;
    const all = byVersion.flatMap(({ calls }) => calls.filter(isThis));
    return byVersion.map(({ version, calls }) => ({ version, method, path, facts: calls.find(isThis), all }));
  });
}

/** Calls with any arguments: they compile where the microversion has the operation. */
export function linesOfOperations(service: Service): Line[] {
  return listCalls(service).map(({ version, method, path, facts }) => ({
    text: `${clientOf(version)}.${method}('${path}', {} as never);`,
    compiles: facts !== undefined,
  }));
}

/** Calls with one parameter of the query, and with two values of it. */
export function linesOfQueries(service: Service): Line[] {
  return listCalls(service).flatMap(({ version, method, path, facts, all }) => {
    if (facts === undefined) return [];
    const names = new Set(
      all.flatMap((one) => one.names.flatMap((name) => [name, `${name}7`, `${name}_NET`])),
    );
    return [...names, 'undeclared'].flatMap((name) => {
      const value = JSON.stringify(facts.sampleOf(name));
      const call = (given: string) => {
        const query = { ...facts.required, [name]: null };
        const written = JSON.stringify(query).replace('null', given);
        return `${clientOf(version)}.${method}('${path}', { ${pathOf(path)}query: ${written} });`;
      };
      const compiles = facts.hasQuery(name);
      return [
        { text: call(value), compiles },
        { text: call(`[${value}, ${value}]`), compiles: compiles && facts.isRepeated(name) },
      ];
    });
  });
}

/** Calls without the query: they compile where none of it is required. */
export function linesWithoutQuery(service: Service): Line[] {
  return listCalls(service).flatMap(({ version, method, path, facts }) =>
    facts === undefined || method !== 'GET'
      ? []
      : [
          {
            text: `${clientOf(version)}.GET('${path}', { ${pathOf(path)} });`,
            compiles: Object.keys(facts.required).length === 0,
          },
        ],
  );
}

/** Properties of answers and of request bodies that any microversion has. */
export function linesOfProperties(service: Service): Line[] {
  return listCalls(service).flatMap(({ version, method, path, facts, all }) => {
    if (facts === undefined) return [];
    const at = `'${version}', '${path}', '${method.toLowerCase()}'`;
    const answers = new Set(all.flatMap(({ answerProperties }) => [...answerProperties]));
    const bodies = new Set(all.flatMap(({ bodyProperties }) => [...bodyProperties]));
    return [
      ...[...answers].map((pointer) => ({
        text: `export type T = ${typeAt(`Data<${at}, ${pointer.slice(0, 3)}>`, pointer)};`,
        compiles: facts.answerProperties.has(pointer),
      })),
      ...[...bodies].flatMap((pointer) => [
        {
          text: `export type T = ${typeAt(`Sent<${at}>`, pointer)};`,
          compiles: facts.bodyProperties.has(pointer),
        },
        ...linesOfOptional(`Sent<${at}>`, pointer, facts),
      ]),
    ].map(({ text, compiles }) => ({ text: `{ ${text.replace('export ', '')} }`, compiles }));
  });
}

/** Says whether a property of a request may be left out. */
function linesOfOptional(type: string, pointer: string, facts: CallFacts): Line[] {
  if (!facts.bodyProperties.has(pointer)) return [];
  const [, above = '', name = ''] = /^(.*)\/([^/]*)$/.exec(pointer) ?? [];
  const owner = typeAt(type, above);
  const isOptional = !facts.requiredProperties.has(pointer);
  return [{ text: `const o: IsOptional<${owner}, '${name}'> = ${isOptional}; void o;`, compiles: true }];
}

/** The statuses of each operation, and the codes of its errors. */
export function linesOfAnswers(service: Service): Line[] {
  return listCalls(service).flatMap(({ version, method, path, facts }) => {
    if (facts === undefined) return [];
    const answer = `AnswerOf<At<'${version}', '${path}', '${method.toLowerCase()}'>>`;
    const equal = (type: string, values: readonly (string | number)[]) => ({
      text: `{ const e: Equal<${type}, ${values.map((one) => JSON.stringify(one)).join(' | ') || 'never'}> = true; void e; }`,
      compiles: true,
    });
    return [
      equal(`${answer}['status']`, facts.statuses),
      ...[...facts.codes]
        .filter(([status]) => status >= 400)
        .map(([status, codes]) => equal(`Codes<${answer}, ${status}>`, codes)),
    ];
  });
}

function clientOf(version: string): string {
  return `v${version.replace('.', '_')}`;
}

function pathOf(path: string): string {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => `${name}: 'x'`);
  return names.length === 0 ? '' : `path: { ${names.join(', ')} }, `;
}

/** The type of what a pointer leads to; what is before its first slash does not count. */
function typeAt(type: string, pointer: string): string {
  return pointer.split('/').slice(1).reduce(typeWithin, type);
}

function typeWithin(above: string, step: string): string {
  if (step === '[]') return `Item<${above}>`;
  return `NonNullable<${above}[${step === '{}' ? 'string' : `'${step}'`}]>`;
}
