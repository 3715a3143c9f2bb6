/** DSSE envelopes (https://github.com/secure-systems-lab/dsse): a payload, its type, and signatures of both. */
import { isObject } from '../../../spec/openapi/json-object.ts';
import { parseJson } from '../../exchange.ts';

/** Of an in-toto statement. */
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

export interface Envelope {
  payload: Buffer;
  signature: Buffer;
  /** Names the key, and is not signed. */
  keyid: string;
}

/** Why a text is no envelope of a certificate: what follows its name in a message. */
export interface NoEnvelope {
  problem: string;
}

/** What is signed: the Pre-Authentication Encoding of DSSE 1.0. */
export function encodeForSigning(payload: Buffer): Buffer {
  const type = Buffer.from(PAYLOAD_TYPE);
  return Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${PAYLOAD_TYPE} ${payload.length} `), payload]);
}

export function writeEnvelope({ payload, signature, keyid }: Envelope): string {
  return JSON.stringify({
    payload: payload.toString('base64'),
    payloadType: PAYLOAD_TYPE,
    signatures: [{ keyid, sig: signature.toString('base64') }],
  });
}

/** An envelope in another form than `writeEnvelope` gives it is refused, so that no byte of it can change unnoticed. */
export function readEnvelope(text: string): Envelope | NoEnvelope {
  const value = parseJson(text);
  if (!isObject(value) || typeof value.payload !== 'string' || !Array.isArray(value.signatures))
    return { problem: 'is no DSSE envelope' };
  if (value.payloadType !== PAYLOAD_TYPE)
    return { problem: `has the payload type ${JSON.stringify(value.payloadType)}, and not ${PAYLOAD_TYPE}` };
  const [first, ...others] = value.signatures;
  if (
    !isObject(first) ||
    typeof first.sig !== 'string' ||
    typeof first.keyid !== 'string' ||
    others.length > 0
  )
    return { problem: 'has not one signature with a keyid' };
  const envelope = {
    payload: Buffer.from(value.payload, 'base64'),
    signature: Buffer.from(first.sig, 'base64'),
    keyid: first.keyid,
  };
  return writeEnvelope(envelope) === text
    ? envelope
    : { problem: 'was changed: it is not in the form of a certificate' };
}

export function isEnvelope(read: Envelope | NoEnvelope): read is Envelope {
  return 'payload' in read;
}
