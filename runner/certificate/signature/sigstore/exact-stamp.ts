/**
 * One exact form of time stamps (RFC 3161, in CMS: RFC 5652): what their authority has signed, in a frame that follows from it.
 * The library reads neither versions, nor unsigned attributes, nor the first of two names of the same algorithm.
 */
import type { ASN1Obj } from '@sigstore/core';

/** @param parse that of the library. @throws Error for what is no granted time stamp of one authority */
export function toExactStamp(stamp: Buffer, parse: (der: Buffer<ArrayBuffer>) => ASN1Obj): Buffer {
  const signedData = parse(Buffer.from(stamp)).subs[1]?.subs[1]?.subs[0];
  const info = signedData?.subs[2]?.subs[1]?.subs[0]?.value;
  const signers = signedData?.subs.at(-1)?.subs ?? [];
  const [, signer, digest, attributes, algorithm, signature] = signers[0]?.subs ?? [];
  if (!info || !signer || !digest || !attributes || !algorithm || !signature || signers.length !== 1)
    throw new Error('its time stamp is not that of one authority');
  const [issuer, serial] = signer.subs;
  const digestAlgorithm = der(SEQUENCE, der(NAME, digest.subs[0]?.value ?? EMPTY));
  const signerInfo = der(
    SEQUENCE,
    ...[
      integer(1),
      der(SEQUENCE, der(SEQUENCE, issuer?.value ?? EMPTY), der(INTEGER, serial?.value ?? EMPTY)),
    ],
    ...[digestAlgorithm, der(CONTEXT_0, ...attributes.subs.map((each) => each.toDER()))],
    ...[der(SEQUENCE, exactAlgorithm(algorithm)), der(OCTETS, signature.value)],
  );
  const content = der(SEQUENCE, TIME_STAMP_INFO, der(CONTEXT_0, der(OCTETS, info)));
  const signedContent = der(SEQUENCE, integer(3), der(SET, digestAlgorithm), content, der(SET, signerInfo));
  const granted = der(SEQUENCE, integer(0));
  return der(SEQUENCE, granted, der(SEQUENCE, SIGNED_DATA, der(CONTEXT_0, signedContent)));
}

/** The library takes an algorithm that it does not know for SHA-256, whatever its name is. */
function exactAlgorithm(algorithm: ASN1Obj): Buffer {
  const name = der(NAME, algorithm.subs[0]?.value ?? EMPTY);
  const hex = name.toString('hex');
  if (ECDSA.includes(hex)) return name;
  if (RSA.includes(hex)) return Buffer.concat([Buffer.from(RSA[0] as string, 'hex'), NULL]);
  throw new Error('its time stamp has an unknown algorithm of signatures');
}

const [SEQUENCE, SET, INTEGER, OCTETS, NAME, CONTEXT_0] = [0x30, 0x31, 0x02, 0x04, 0x06, 0xa0];
const EMPTY = Buffer.alloc(0);
const NULL = Buffer.from('0500', 'hex');
/** Object identifiers: 1.2.840.113549.1.7.2, and 1.2.840.113549.1.9.16.1.4. */
const SIGNED_DATA = Buffer.from('06092a864886f70d010702', 'hex');
const TIME_STAMP_INFO = Buffer.from('060b2a864886f70d0109100104', 'hex');
/** With SHA-256, SHA-384 and SHA-512 (RFC 5758, 3.2). */
const ECDSA = ['06082a8648ce3d040302', '06082a8648ce3d040303', '06082a8648ce3d040304'];
/** With SHA-256, and without a digest (RFC 8017, A.2): two names of the same here. */
const RSA = ['06092a864886f70d01010b', '06092a864886f70d010101'];

function integer(value: number): Buffer {
  return der(INTEGER, Buffer.from([value]));
}

/** A value in DER (X.690, 8.1). */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const bytes =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  if (length > 0xffff) throw new Error('its time stamp is too long');
  return Buffer.concat([Buffer.from([tag, ...bytes]), content]);
}
