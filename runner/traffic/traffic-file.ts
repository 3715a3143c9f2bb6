/** Writes recorded calls to a file while they are made: lines of the form of evidence, outside of any task. */
import { appendFileSync, writeFileSync } from 'node:fs';
import type { Profile } from '../../spec/profile/profile.ts';
import { writeCallLine, writeFirstLine, writeLastLine } from '../evidence/evidence-lines.ts';
import { hideInRequest, hideInResponse, hideSecretValues } from '../evidence/hide-secrets.ts';
import type { Exchange } from '../exchange.ts';
import { withoutToken } from '../rules/judge.ts';

/** Begins the file. @throws Error of the file system. */
export class TrafficFile {
  readonly #path: string;
  readonly #profile: Profile;
  #calls = 0;
  #position = 0;

  constructor(path: string, profile: Profile) {
    this.#path = path;
    this.#profile = profile;
    writeFileSync(path, writeFirstLine());
  }

  /** Without tokens, cookies, passwords and keys. */
  add(exchange: Exchange): void {
    const hidden = hideSecrets(exchange, this.#profile);
    const began = this.#next();
    const call = {
      ...{ service: this.#profile.service, began, ended: this.#next(), request: hidden.request },
      outcome: { kind: 'answer' as const, response: hidden.response },
    };
    this.#calls += 1;
    appendFileSync(this.#path, writeCallLine(null, call));
  }

  /** Writes the last line, without which the file counts as cut. */
  end(): void {
    appendFileSync(this.#path, writeLastLine(this.#calls));
  }

  #next(): number {
    this.#position += 1;
    return this.#position;
  }
}

/** The exchange as it may be stored and shown. */
export function hideSecrets(exchange: Exchange, profile: Profile): Exchange {
  const { request, response } = withoutToken(exchange, profile);
  const hidden = hideInRequest(request);
  const body = hidden.body === null ? null : hideSecretValues(hidden.body);
  return { ...exchange, request: { ...hidden, body }, response: hideInResponse(response) };
}
