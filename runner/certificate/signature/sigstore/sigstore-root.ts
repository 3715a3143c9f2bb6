/** Trusted roots of sigstore: the authorities, logs and time stamps that a buyer trusts, as `cosign initialize` fetches them. */
import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { isObject } from '../../../../spec/openapi/json-object.ts';
import { InputError } from '../../../../spec/openapi/reading/input-error.ts';
import { parseJson } from '../../../exchange.ts';
import { loadSigstoreLibraries } from './libraries.ts';

export type SigstoreRoot = TrustedRoot;

/**
 * @param path for messages
 * @param text one root, or one a line, as `gh attestation trusted-root` prints them
 * @throws InputError for what is no trusted root
 */
export async function readSigstoreRoots(path: string, text: string): Promise<SigstoreRoot[]> {
  const { specs } = await loadSigstoreLibraries();
  const whole = parseJson(text);
  const values =
    whole === undefined
      ? text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map(parseJson)
      : [whole];
  const roots = values.map((value) => readRoot(value, specs.TrustedRoot.fromJSON));
  if (roots.length > 0 && roots.every((root) => root !== undefined)) return roots;
  throw new InputError(
    `${path}: is no trusted root of sigstore. Give the trusted_root.json that "cosign initialize" or "gh attestation trusted-root" fetches.`,
  );
}

function readRoot(value: unknown, parse: (value: unknown) => TrustedRoot): TrustedRoot | undefined {
  if (!isObject(value) || !String(value.mediaType).startsWith(MEDIA_TYPE)) return undefined;
  try {
    const root = parse(value);
    const { certificateAuthorities, tlogs, timestampAuthorities } = root;
    return certificateAuthorities.length + tlogs.length + timestampAuthorities.length > 0 ? root : undefined;
  } catch {
    return undefined;
  }
}

const MEDIA_TYPE = 'application/vnd.dev.sigstore.trustedroot';
