/** Brings responses and bodies into normal form. */

import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { isExtension } from '../../openapi/keywords.ts';
import { KNOWN_KEYS } from '../../openapi/object-keys.ts';
import { readObject } from '../../openapi/reading/read-object.ts';
import type { SharedParts } from '../../openapi/shared-parts.ts';
import { schemaOf, serialisationOf } from './normalise-parameter.ts';
import type { HeaderForm, MediaForm, ResponseForm } from './operation-form.ts';
import type { SchemaNormaliser } from './schema/normalise-schema.ts';
import { withoutDescriptions } from './without-descriptions.ts';

/** The normaliser of a document that shares parts with another one. */
export interface ResponseBase {
  responses: ResponseNormaliser;
  shared: SharedParts;
}

export class ResponseNormaliser {
  readonly #document: ApiDocument;
  readonly #schemas: SchemaNormaliser;
  readonly #base: ResponseBase | undefined;
  /** Each by the node that it was read from. */
  readonly #contents = new Map<Json, ReadonlyMap<string, MediaForm>>();
  readonly #headers = new Map<Json, ReadonlyMap<string, HeaderForm>>();
  readonly #responses = new Map<Json, ReadonlyMap<string, ResponseForm>>();

  constructor(document: ApiDocument, schemas: SchemaNormaliser, base?: ResponseBase) {
    this.#document = document;
    this.#schemas = schemas;
    this.#base = base;
  }

  /** @param content of a body, by media type */
  byMediaType(content: Json = NOTHING_DECLARED): ReadonlyMap<string, MediaForm> {
    return this.#readOnce(
      content,
      (normaliser) => normaliser.#contents,
      () => {
        const entries = Object.entries(content as JsonObject);
        return new Map(
          entries.map(([type, written]) => [
            type.toLowerCase().replaceAll(' ', ''),
            this.#readMedia(written),
          ]),
        );
      },
    );
  }

  /** @param written the responses of an operation, by status */
  byStatus(written: Json = NOTHING_DECLARED): ReadonlyMap<string, ResponseForm> {
    return this.#readOnce(
      written,
      (normaliser) => normaliser.#responses,
      () => this.#readResponses(written as JsonObject),
    );
  }

  /** Reads a node once, though many operations refer to it, and not at all if the base document has it as well. */
  #readOnce<T>(written: Json, cacheOf: (normaliser: ResponseNormaliser) => Map<Json, T>, read: () => T): T {
    const own = cacheOf(this).get(written);
    if (own) return own;
    const reused = this.#base?.shared.has(written) ? cacheOf(this.#base.responses).get(written) : undefined;
    const value = reused ?? read();
    cacheOf(this).set(written, value);
    return value;
  }

  #readMedia(written: Json): MediaForm {
    const { schema = true, encoding = null } = readObject(this.#document, written, KNOWN_KEYS.media);
    return { source: written, schema: this.#schemas.node(schema), encoding: withoutDescriptions(encoding) };
  }

  #readResponses(written: JsonObject): Map<string, ResponseForm> {
    const statuses = Object.entries(written).filter(([status]) => !isExtension(status));
    return new Map(
      statuses.map(([status, response]) => [
        status.toUpperCase().replace('DEFAULT', 'default'),
        this.#readResponse(response),
      ]),
    );
  }

  #readResponse(written: Json): ResponseForm {
    const response = readObject(this.#document, written, KNOWN_KEYS.response);
    const { headers = NOTHING_DECLARED, content } = response;
    return {
      source: written,
      headers: this.#readOnce(
        headers,
        (normaliser) => normaliser.#headers,
        () => this.#readHeaders(headers as JsonObject),
      ),
      byMediaType: this.byMediaType(content),
    };
  }

  /** OpenAPI ignores `Content-Type` among the headers: the media types declare it. */
  #readHeaders(written: JsonObject): Map<string, HeaderForm> {
    const headers = new Map<string, HeaderForm>();
    for (const [name, each] of Object.entries(written)) {
      const header = readObject(this.#document, each, KNOWN_KEYS.parameter);
      if (name.toLowerCase() === 'content-type') continue;
      headers.set(name.toLowerCase(), {
        source: each,
        required: header.required === true,
        schema: schemaOf(header, this.#schemas),
        serialisation: serialisationOf(header, 'header'),
      });
    }
    return headers;
  }
}

/** One object, so that all operations without responses share a form. */
const NOTHING_DECLARED: JsonObject = {};
