/** What a link that a step follows has in its path and query: each target of a comparison has its own host. */
import { escapePattern } from '../../../spec/known/pattern.ts';
import { listPathParameters } from '../../../spec/openapi/objects/list-path-parameters.ts';
import type { StepParameters } from '../../../spec/workflows/run/step-call.ts';

/**
 * @param template of the operation that the link leads to: the end of the path of the link
 * @returns undefined for a link that leads elsewhere
 */
export function linkParameters(url: string, template: string): StepParameters | undefined {
  const [, path = '', query = ''] = /^(?:[a-z]+:\/\/[^/?#]*)?([^?#]*)(?:\?([^#]*))?/i.exec(url) ?? [];
  const names = listPathParameters(template);
  const pattern = template
    .split(/\{[^{}]+\}/)
    .map(escapePattern)
    .join('([^/]+)');
  const values = new RegExp(`(?:^|[^/])${pattern}$`).exec(path.startsWith('/') ? `.${path}` : path);
  if (!values) return undefined;
  return {
    path: Object.fromEntries(
      names.map((name, index) => [name, decodeURIComponent(values[index + 1] as string)]),
    ),
    query: {},
    ...(query !== '' && { querystring: query }),
    header: {},
    cookie: {},
  };
}
