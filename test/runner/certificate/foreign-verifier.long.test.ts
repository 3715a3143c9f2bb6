/** Certificates are read and verified by the packages of in-toto and of DSSE (securesystemslib), on PyPI. */
import { createHash, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ENVELOPE } from '../../../runner/certificate/bundle-files.ts';
import { keyIdOf } from '../../../runner/certificate/signature/signing-key.ts';
import { queryPython } from '../../programs/python-program.ts';
import { certifyLibrary, type LibraryCertificate } from './library-certificate.ts';
import { text } from './verify-library.ts';

const PROGRAM = {
  file: fileURLToPath(new URL('./foreign_verifier.py', import.meta.url)),
  environment: fileURLToPath(new URL('../../../.cache/foreign-verifier/', import.meta.url)),
  requirements: ['in-toto-attestation==0.9.3', 'securesystemslib[crypto]==1.6.0'],
};

let certificate: LibraryCertificate;
beforeAll(async () => {
  certificate = await certifyLibrary();
});
afterAll(() => certificate.close());

function verify(envelope: string): Promise<string> {
  const key = createPublicKey(readFileSync(join(certificate.folder, 'key.pub'), 'utf8'));
  // The last 32 bytes of the key's DER form are the key itself (RFC 8410).
  const bytes = key.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');
  return queryPython(PROGRAM, JSON.stringify({ envelope, keyid: keyIdOf(key), public: bytes }));
}

it('is signed and stated as in-toto says', async () => {
  const { files } = certificate;
  const read = JSON.parse(await verify(text(files, ENVELOPE)));
  const names = [...files.keys()].filter((name) => name !== ENVELOPE);
  const sha256 = (name: string) =>
    createHash('sha256')
      .update(files.get(name) as Uint8Array)
      .digest('hex');
  expect(read).toEqual({
    payloadType: 'application/vnd.in-toto+json',
    accepted: [expect.stringMatching(/^[0-9a-f]{64}$/)],
    subjects: Object.fromEntries(names.map((name) => [name, { sha256: sha256(name) }])),
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    result: 'PASSED',
    passed: expect.any(Number),
    configuration: ['api-interop', 'library documents', 'library cases', 'rules', 'library'],
  });
  expect(read.passed).toBeGreaterThan(30);
});

it('is refused when its payload is another one', async () => {
  const envelope = JSON.parse(text(certificate.files, ENVELOPE));
  const payload = Buffer.from(envelope.payload, 'base64').toString('utf8').replace('PASSED', 'WARNED');
  const changed = JSON.stringify({ ...envelope, payload: Buffer.from(payload).toString('base64') });
  await expect(verify(changed)).rejects.toThrow(
    /VerificationError|Accepted signatures do not match threshold/,
  );
});
