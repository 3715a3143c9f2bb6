/** Keys that sign certificates: Ed25519, in PEM, as `openssl genpkey -algorithm ed25519` writes them; or those of a sigstore bundle. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { InputError } from '../../../spec/openapi/reading/input-error.ts';

/** @param path for messages. @throws InputError for what is no Ed25519 private key */
export function readPrivateKey(path: string, pem: string): KeyObject {
  try {
    return requireEd25519(path, createPrivateKey(pem));
  } catch (error) {
    if (error instanceof InputError) throw error;
    const isEncrypted = /ENCRYPTED/.test(pem);
    throw new InputError(
      isEncrypted
        ? `${path}: the private key has a passphrase. Decrypt it first: openssl pkey -in ${path} -out key.pem`
        : `${path}: is no private key in PEM. Make one: openssl genpkey -algorithm ed25519 -out key.pem`,
    );
  }
}

/** @param path for messages. @throws InputError for what is no public key of Ed25519, or of ECDSA on P-256 as cosign's are */
export function readPublicKey(path: string, pem: string): KeyObject {
  // Node would take the public half of it, and a buyer should not have it.
  if (/PRIVATE KEY/.test(pem))
    throw new InputError(
      `${path}: is a private key. Verify with the public one: openssl pkey -in ${path} -pubout -out key.pub`,
    );
  try {
    const key = createPublicKey(pem);
    return isOfCosign(key) ? key : requireEd25519(path, key);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      `${path}: is no public key in PEM. The vendor gets it with: openssl pkey -in key.pem -pubout -out key.pub`,
    );
  }
}

export function signBytes(key: KeyObject, bytes: Uint8Array): Buffer {
  return sign(null, bytes, key);
}

export function isSignedBy(key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, bytes, key, signature);
}

/** The SHA-256 of the public key, in hexadecimal digits: `openssl pkey -pubin -in key.pub -outform der | sha256sum`. */
export function keyIdOf(key: KeyObject): string {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

function isOfCosign({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  return asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1';
}

function requireEd25519(path: string, key: KeyObject): KeyObject {
  if (key.asymmetricKeyType === 'ed25519') return key;
  throw new InputError(
    `${path}: is a key of ${key.asymmetricKeyType ?? 'another algorithm'}, and certificates are signed with Ed25519. Make one: openssl genpkey -algorithm ed25519 -out key.pem`,
  );
}
