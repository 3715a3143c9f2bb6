/**
 * What the document of a microversion says of each call, read from the JSON alone: neither the contracts nor openapi-typescript,
 * from which the client is made, are used here.
 */
export interface CallFacts {
  method: string;
  path: string;
  /** True for the name of a query parameter that is declared. */
  hasQuery(name: string): boolean;
  /** True for one that may be repeated, each value of which is read. */
  isRepeated(name: string): boolean;
  /** The names of parameters; of a family, its shortest name. */
  names: readonly string[];
  /** Required parameters of the query, each with a value. */
  required: Readonly<Record<string, string>>;
  /** A value that the parameter may have. */
  sampleOf(name: string): string;
  /** Every property of the bodies of successful answers, after the status: `200/allocation_requests/[]/mappings`. */
  answerProperties: ReadonlySet<string>;
  /** The same of the request body. */
  bodyProperties: ReadonlySet<string>;
  /** Those of them that a request must have. */
  requiredProperties: ReadonlySet<string>;
  statuses: readonly number[];
  /** The codes of errors, by status. */
  codes: ReadonlyMap<number, readonly string[]>;
}

type Node = { [key: string]: unknown };

/** Every call of the document, in its order. */
export function readCalls(document: Node): CallFacts[] {
  const follow = (node: unknown): Node => {
    const { $ref } = (node ?? {}) as { $ref?: string };
    if ($ref === undefined) return (node ?? {}) as Node;
    const keys = $ref.slice(2).split('/');
    return follow(keys.reduce((value, key) => value[key] as Node, document));
  };
  return Object.entries(document.paths as Node).flatMap(([path, item]) =>
    Object.entries(follow(item)).map(([method, operation]) =>
      readCall(path, method.toUpperCase(), follow(operation), follow),
    ),
  );
}

function readCall(path: string, method: string, operation: Node, follow: (node: unknown) => Node): CallFacts {
  const parameters = ((operation.parameters ?? []) as unknown[])
    .map(follow)
    .filter((one) => one.in === 'query');
  const families = parameters.flatMap((one) =>
    Object.entries((follow(one.schema).patternProperties ?? {}) as Node).map(([pattern, values]) => ({
      form: new RegExp(pattern),
      name: /^\^(\w+?)(?=\W)/.exec(pattern)?.[1] as string,
      values: values as Node,
    })),
  );
  const plain = new Map(
    parameters
      .filter(({ schema }) => follow(schema).type !== 'object')
      .map((one) => [one.name as string, one]),
  );
  const familyOf = (name: string) => families.find(({ form }) => form.test(name));
  const sampleOf = (name: string) =>
    String((follow(plain.get(name)?.schema).enum as string[] | undefined)?.[0] ?? 'x');
  const required = [...plain].filter(([, one]) => one.required === true).map(([name]) => name);
  const responses = Object.entries(operation.responses as Node).map(
    ([status, response]): [number, unknown] => [Number(status), jsonOf(follow(response))],
  );
  const answers = responses
    .filter(([status]) => status < 300)
    .flatMap(([status, schema]) => listProperties(schema, follow, `${status}`));
  const body = listProperties(jsonOf(follow(operation.requestBody)), follow);
  return {
    method,
    path,
    names: [...plain.keys(), ...families.map(({ name }) => name)],
    hasQuery: (name) => plain.has(name) || familyOf(name) !== undefined,
    isRepeated: (name) => (plain.get(name) ?? familyOf(name)?.values)?.['x-repeated'] === 'all',
    required: Object.fromEntries(required.map((name) => [name, sampleOf(name)])),
    sampleOf,
    answerProperties: new Set(answers.map(({ pointer }) => pointer)),
    bodyProperties: new Set(body.map(({ pointer }) => pointer)),
    requiredProperties: new Set(body.filter((one) => one.isRequired).map(({ pointer }) => pointer)),
    statuses: responses.map(([status]) => status),
    codes: new Map(responses.map(([status, schema]) => [status, listCodes(schema, follow)])),
  };
}

function jsonOf({ content }: Node): unknown {
  return ((content as Node | undefined)?.['application/json'] as Node | undefined)?.schema;
}

interface Property {
  /** `[]` is an item of a list, and `{}` a value of an object whose names are data. */
  pointer: string;
  isRequired: boolean;
}

function listProperties(node: unknown, follow: (node: unknown) => Node, above = ''): Property[] {
  const schema = follow(node);
  const required = (schema.required ?? []) as string[];
  const own = Object.entries((schema.properties ?? {}) as Node).flatMap(([name, value]) => [
    { pointer: `${above}/${name}`, isRequired: required.includes(name) },
    ...listProperties(value, follow, `${above}/${name}`),
  ]);
  const items = schema.items === undefined ? [] : listProperties(schema.items, follow, `${above}/[]`);
  const others = schema.additionalProperties;
  const values = typeof others === 'object' ? listProperties(others, follow, `${above}/{}`) : [];
  return [...own, ...items, ...values];
}

/** The `enum` of each property `code`. Alternatives are those of an identity service, which has no codes of ours. */
function listCodes(node: unknown, follow: (node: unknown) => Node): string[] {
  const schema = follow(node);
  const { errors } = (schema.properties ?? {}) as { errors?: unknown };
  const item = follow(follow(errors).items);
  const { code } = (item.properties ?? {}) as { code?: unknown };
  return [...((follow(code).enum ?? []) as string[])].toSorted();
}
