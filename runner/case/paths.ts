/** Fills path templates and writes queries. */

/** The names in the braces of a path template. */
export type ParamsOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { [key in Name | keyof ParamsOf<Rest>]: string }
  : Record<never, string>;

export type QueryInput = Readonly<Record<string, string | readonly string[]>>;

/** `/traits/{name}` with `{ name: 'A' }` gives `/traits/A`; values are encoded. */
export function fillPath(
  template: string,
  params: Readonly<Record<string, string>> = {},
  query?: QueryInput,
): string {
  const path = template.replaceAll(/\{([^{}]+)\}/g, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined) throw new TypeError(`${template} needs a value for ${name}`);
    return encodeURIComponent(value);
  });
  return query === undefined ? path : `${path}?${queryString(query)}`;
}

function queryString(query: QueryInput): string {
  return Object.entries(query)
    .flatMap(([name, values]) =>
      [values].flat().map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
    )
    .join('&');
}

/** For cases that follow a `Location` or a link. */
export { servicePath } from '../target/service-path.ts';
export { pathOfReference } from '../target/version-request.ts';
