/** Takes out of recorded exchanges what differs from run to run, and what nobody else needs to know. */
import type { RecordedExchange } from './recorded.ts';
import { ROOT } from './recorded.ts';

/** Each value has the same one in its place in all exchanges, so that links still lead to what they name. */
export class Redaction {
  readonly #root: URL;
  readonly #known = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  /** @param root of the Nova that was recorded */
  constructor(root: string) {
    this.#root = new URL(root);
  }

  redact({ request, response }: RecordedExchange): RecordedExchange {
    const headers = Object.entries(request.headers).filter(
      ([name, value]) => SENT.has(name) && value !== USUAL[name],
    );
    return {
      request: {
        ...request,
        path: this.#text(request.path),
        headers: Object.fromEntries(headers),
        body: request.body === null ? null : this.#text(request.body),
      },
      response: {
        status: response.status,
        headers: response.headers
          .filter(([name]) => !TRANSPORT.has(name.toLowerCase()))
          .map(([name, value]) => [name, this.#text(value)] as const),
        body: this.#text(response.body),
      },
    };
  }

  #text(text: string): string {
    let redacted = text
      .replaceAll(this.#root.origin, new URL(ROOT).origin)
      .replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'http://other.test')
      .replaceAll(
        /\d{4}-\d\d-\d\d([T ])\d\d:\d\d:\d\d(\.\d{6})?/g,
        (_all, between, fraction) => `2026-01-01${between}00:00:00${fraction === undefined ? '' : '.000000'}`,
      )
      .replaceAll(/"adminPass": ?"[^"]*"/g, '"adminPass": "secret-secret"');
    for (const [pattern, write] of RANDOM)
      redacted = redacted.replaceAll(pattern, (value) => this.#replace(pattern.source, value, write));
    return redacted;
  }

  #replace(kind: string, value: string, write: (count: number) => string): string {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    const replacement = write(count);
    this.#known.set(value, replacement);
    // What was replaced already stays as it is.
    this.#known.set(replacement, replacement);
    return replacement;
  }
}

const hex = (count: number, length: number) => count.toString(16).padStart(length, '0');

/** Of each kind the first is the longest, since it has the others within. */
const RANDOM: readonly [RegExp, (count: number) => string][] = [
  [
    /req-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
    () => `req-${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`,
  ],
  [
    /(?<![0-9a-f-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])/g,
    (count) => `${'0'.repeat(8)}-0000-4000-8000-${hex(count, 12)}`,
  ],
  [/(?<![0-9a-f])[0-9a-f]{56}(?![0-9a-f])/g, (count) => hex(count, 56)],
  [/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g, (count) => hex(count, 32)],
  [/interop-[0-9a-f]{16}/g, (count) => `interop-${hex(count, 16)}`],
];

/** Of the request; no token. */
const SENT: ReadonlySet<string> = new Set([
  'openstack-api-version',
  'x-openstack-nova-api-version',
  'content-type',
  'accept',
]);

/** Values that say nothing. */
const USUAL: Readonly<Record<string, string>> = { accept: 'application/json' };

const TRANSPORT: ReadonlySet<string> = new Set(['connection', 'content-length', 'date', 'server']);
