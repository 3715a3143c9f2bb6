/** Writes the values of a step's parameters as the texts of a request. */
import type { Sample } from '../../runner/case/generated/sample.ts';
import type { QueryInput } from '../../runner/case/paths.ts';
import type { Json } from '../../spec/openapi/document.ts';
import type { JsonObject } from '../../spec/openapi/json-object.ts';
import type { StepParameters, StepRequest } from '../../spec/workflows/run/step-call.ts';

export interface WrittenParameters {
  path: Record<string, string>;
  query: QueryInput;
  header: Record<string, string>;
}

/** Lists become repeated parameters of a query (`style: form`, `explode: true`), and one text elsewhere. */
export function writeParameters({
  path,
  query,
  querystring,
  header,
  cookie,
}: StepParameters): WrittenParameters {
  const cookies = Object.entries(cookie).map(([name, value]) => `${name}=${textOf(value)}`);
  return {
    path: writeEach(path),
    query:
      querystring === undefined
        ? Object.fromEntries(
            Object.entries(query).map(([name, value]) => [
              name,
              Array.isArray(value) ? value.map(textOf) : textOf(value),
            ]),
          )
        : queryOf(querystring),
    header: { ...writeEach(header), ...(cookies.length > 0 && { cookie: cookies.join('; ') }) },
  };
}

/** The sample of such a call. */
export function sampleOfCall({ parameters, body, references, fixed }: SampledCall): Sample {
  const { path, query, header } = writeParameters(parameters);
  return {
    params: path,
    ...(Object.keys(query).length > 0 && { query }),
    ...(body !== undefined && { body }),
    ...(references && { references }),
    ...(fixed && { fixed }),
    ...(Object.keys(header).length > 0 && { headers: header }),
  };
}

type SampledCall = Pick<StepRequest, 'parameters' | 'body' | 'references' | 'fixed'>;

function queryOf(text: string): Record<string, string[]> {
  const query = new URLSearchParams(text);
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
}

function writeEach(values: JsonObject): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value)]));
}

function textOf(value: Json): string {
  if (Array.isArray(value)) return value.map(textOf).join(',');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
