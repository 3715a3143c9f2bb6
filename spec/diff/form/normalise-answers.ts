/** Brings bodies and answers of a document into one form. */

import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { isExtension } from '../../openapi/keywords.ts';
import { KNOWN_KEYS } from '../../openapi/object-keys.ts';
import { readObject } from '../../openapi/reading/read-object.ts';
import type { SharedParts } from '../../openapi/shared-parts.ts';
import { schemaOf, writtenForm } from './normalise-parameter.ts';
import { withoutWords } from './operation-facts.ts';
import type { HeaderForm, MediaForm, ResponseForm } from './operation-form.ts';
import type { Schemas } from './schema/normalise-schema.ts';

export class Answers {
  readonly #document: ApiDocument;
  readonly #schemas: Schemas;
  readonly #like: { answers: Answers; shared: SharedParts } | undefined;
  /** By what each was read from. */
  readonly #contents = new Map<Json, ReadonlyMap<string, MediaForm>>();
  readonly #headers = new Map<Json, ReadonlyMap<string, HeaderForm>>();
  readonly #responses = new Map<Json, ReadonlyMap<string, ResponseForm>>();

  /** @param like those of a document that shares parts with this one: what is the same is not read again */
  constructor(document: ApiDocument, schemas: Schemas, like?: { answers: Answers; shared: SharedParts }) {
    this.#document = document;
    this.#schemas = schemas;
    this.#like = like;
  }

  byMediaType(content: Json = NOTHING_WRITTEN): ReadonlyMap<string, MediaForm> {
    return this.#once(
      content,
      (answers) => answers.#contents,
      () =>
        new Map(
          Object.entries(content as JsonObject).map(([type, written]) => [
            type.toLowerCase().replaceAll(' ', ''),
            this.#media(written),
          ]),
        ),
    );
  }

  #media(written: Json): MediaForm {
    const { schema = true, encoding = null } = readObject(this.#document, written, KNOWN_KEYS.media);
    return { source: written, schema: this.#schemas.node(schema), encoding: withoutWords(encoding) };
  }

  /** What many operations refer to is read for the first of them, and what another document has as well not at all. */
  #once<T>(written: Json, known: (of: Answers) => Map<Json, T>, read: () => T): T {
    const own = known(this).get(written);
    if (own) return own;
    const kept = this.#like?.shared.has(written) ? known(this.#like.answers).get(written) : undefined;
    const value = kept ?? read();
    known(this).set(written, value);
    return value;
  }

  byStatus(written: Json = NOTHING_WRITTEN): ReadonlyMap<string, ResponseForm> {
    return this.#once(
      written,
      (answers) => answers.#responses,
      () => this.#readResponses(written as JsonObject),
    );
  }

  #readResponses(written: JsonObject): Map<string, ResponseForm> {
    const statuses = Object.entries(written).filter(([status]) => !isExtension(status));
    return new Map(
      statuses.map(([status, response]) => [
        status.toUpperCase().replace('DEFAULT', 'default'),
        this.#response(response),
      ]),
    );
  }

  #response(written: Json): ResponseForm {
    const response = readObject(this.#document, written, KNOWN_KEYS.response);
    const { headers = NOTHING_WRITTEN, content } = response;
    return {
      source: written,
      headers: this.#once(
        headers,
        (answers) => answers.#headers,
        () => this.#readHeaders(headers as JsonObject),
      ),
      byMediaType: this.byMediaType(content),
    };
  }

  #readHeaders(written: JsonObject): Map<string, HeaderForm> {
    const headers = new Map<string, HeaderForm>();
    for (const [name, each] of Object.entries(written)) {
      const header = readObject(this.#document, each, KNOWN_KEYS.parameter);
      if (name.toLowerCase() === 'content-type') continue;
      headers.set(name.toLowerCase(), {
        source: each,
        required: header.required === true,
        schema: schemaOf(header, this.#schemas),
        form: writtenForm(header, 'header'),
      });
    }
    return headers;
  }
}

const NOTHING_WRITTEN: JsonObject = {};
