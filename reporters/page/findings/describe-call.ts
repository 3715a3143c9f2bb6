/** Requests and responses as texts of a page. */
import type { Exchange, Request, Response } from '../../../runner/exchange.ts';
import { renderCurl } from '../../curl.ts';
import { makeVisible } from '../../visible-text.ts';
import { cutText } from './cut-text.ts';
import type { FindingCall } from './page-data.ts';

/** @param root of the service, without a slash at its end */
export function describeCall({ request, response }: Exchange, root: string): FindingCall {
  return {
    title: 'The call',
    texts: [
      { label: 'request', text: describeRequest(request) },
      { label: 'response', text: describeResponse(response) },
    ],
    commands: [{ label: 'curl', text: makeVisible(renderCurl(root, request)) }],
  };
}

export function describeRequest({ method, path, headers, body }: Request): string {
  const sent = Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => `${name}: ${value}`),
  );
  return joinParts([`${method} ${path}`, ...sent], body ?? '');
}

export function describeResponse({ status, headers, body }: Response): string {
  return joinParts([String(status), ...headers.map(([name, value]) => `${name}: ${value}`)], body);
}

function joinParts(lines: readonly string[], body: string): string {
  const head = lines.map(cutText).join('\n');
  return body === '' ? head : `${head}\n\n${cutText(body)}`;
}
