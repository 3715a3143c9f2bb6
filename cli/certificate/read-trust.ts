/** Reads whom the user of `interop verify` trusts. */
import type { Trust } from '../../runner/certificate/signature/check-signature.ts';
import { readChain } from '../../runner/certificate/signature/signer-chain.ts';
import { readPublicKey } from '../../runner/certificate/signature/signing-key.ts';
import { readInput } from '../settings/read-input.ts';
import { UsageError } from '../usage-error.ts';

/** @throws UsageError and InputError for what is no key and no certificate */
export function readTrust({ key, ca }: { key?: string; ca?: string }): Trust {
  if (key !== undefined && ca !== undefined)
    throw new UsageError('--key trusts one key, and --ca whom an authority names. Give one of them.');
  return {
    ...(key !== undefined && { key: readPublicKey(key, readInput('key', key)) }),
    ...(ca !== undefined && { authorities: readChain(ca, readInput('file of authorities', ca)) }),
  };
}
