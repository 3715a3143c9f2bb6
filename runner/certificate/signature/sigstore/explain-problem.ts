/** Says what the library of sigstore found, in words for a buyer. */

/** @param error of the library, which has a code, or another one: what it read was no certificate or no time stamp */
export function explainProblem(error: Error & { code?: string; cause?: unknown }): string {
  const { code = '', message, cause } = error;
  const words = WORDS.find(([prefix]) => code.startsWith(prefix))?.[1];
  if (words === undefined) return message;
  const detail = cause instanceof Error ? `${message}: ${cause.message}` : message;
  return `${words} (${detail})`;
}

const WORDS: readonly (readonly [code: string, words: string])[] = [
  ['SIGNATURE_ERROR', 'the signature is not one of its signer over the statement'],
  [
    'CERTIFICATE_ERROR',
    "the signer's certificate was not issued by an authority of --sigstore-root, or was not valid when it signed",
  ],
  ['TLOG', 'it is not shown to be in a transparency log of --sigstore-root'],
  ['TIMESTAMP_ERROR', 'nothing that --sigstore-root trusts says when it was signed'],
];
