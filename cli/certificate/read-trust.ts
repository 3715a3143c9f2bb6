/** Reads whom the user trusts. */
import type { Trust } from '../../runner/certificate/signature/check-signature.ts';
import { readChain } from '../../runner/certificate/signature/signer-chain.ts';
import { readPublicKey } from '../../runner/certificate/signature/signing-key.ts';
import { readInput } from '../settings/read-input.ts';
import { UsageError } from '../usage-error.ts';

/** @throws UsageError and InputError for what is no key and no certificate */
export function readTrust({ key, ca }: { key?: readonly string[]; ca?: string }): Trust {
  if (key !== undefined && ca !== undefined)
    throw new UsageError('--key trusts keys, and --ca whom an authority names. Give one of them.');
  return {
    ...(key !== undefined && { keys: key.map((path) => readPublicKey(path, readInput('key', path))) }),
    ...(ca !== undefined && { authorities: readChain(ca, readInput('file of authorities', ca)) }),
  };
}
