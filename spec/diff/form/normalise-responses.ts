/** Brings responses and bodies into normal form. */

import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { isExtension } from '../../openapi/objects/keywords.ts';
import { KNOWN_KEYS } from '../../openapi/objects/object-keys.ts';
import { followReference, readObject } from '../../openapi/reading/read-object.ts';
import type { SharedParts } from '../../openapi/references/shared-parts.ts';
import { normaliseMediaType } from './media/media-type.ts';
import { hasEncodedParts, hasPartHeaders, type PartedBody, partEncodingFact } from './media/part-encoding.ts';
import { rawBody } from './media/raw-body.ts';
import { schemaOfMedia } from './media/schema-of-media.ts';
import { serialisationOf } from './media/serialisation.ts';
import { schemaOf } from './normalise-parameter.ts';
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
          entries.map(([written, media]) => {
            const mediaType = normaliseMediaType(written);
            return [mediaType, this.#readMedia(mediaType, media)];
          }),
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

  #readMedia(mediaType: string, written: Json): MediaForm {
    const media = readObject(this.#document, written, KNOWN_KEYS.media);
    const schema = rawBody(mediaType, this.#schemas.node(schemaOfMedia(media)));
    const encoding = hasEncodedParts(mediaType) ? ((media.encoding ?? {}) as JsonObject) : {};
    const body = { mediaType, schema, isOpenApi30: this.#document.isOpenApi30 };
    return { source: written, schema, ...this.#readEncodings(encoding, body) };
  }

  #readEncodings(written: JsonObject, body: PartedBody): Pick<MediaForm, 'encoding' | 'partHeaders'> {
    const encodings: JsonObject = {};
    const partHeaders = new Map<string, HeaderForm>();
    for (const [part, each] of Object.entries(written)) {
      if (isExtension(part)) continue;
      const { headers = NOTHING_DECLARED, ...encoding } = followReference(this.#document, each);
      const fact = partEncodingFact(part, withoutDescriptions(encoding) as JsonObject, body);
      if (fact) encodings[part] = fact;
      if (!hasPartHeaders(body.mediaType)) continue;
      for (const [name, header] of this.#readHeaders(headers as JsonObject))
        partHeaders.set(`${part} ${name}`, header);
    }
    return { encoding: Object.keys(encodings).length > 0 ? encodings : null, partHeaders };
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
      const schema = schemaOf(header, this.#schemas);
      headers.set(name.toLowerCase(), {
        source: each,
        required: header.required === true,
        schema,
        serialisation: serialisationOf(header, 'header', schema),
      });
    }
    return headers;
  }
}

/** One object, so that all operations without responses share a form. */
const NOTHING_DECLARED: JsonObject = {};
