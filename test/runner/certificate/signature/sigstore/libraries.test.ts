import { expect, it } from 'vitest';
import { loadSigstoreLibraries } from '../../../../../runner/certificate/signature/sigstore/libraries.ts';
import { readSigstoreRoots } from '../../../../../runner/certificate/signature/sigstore/sigstore-root.ts';

it('says what to install where the libraries are missing', async () => {
  const missing = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
  const load = (name: string) => (name === '@sigstore/verify' ? Promise.reject(missing) : import(name));
  await expect(loadSigstoreLibraries(load)).rejects.toThrow(
    'Sigstore bundles need packages that are not installed. Install them: npm install @sigstore/bundle @sigstore/core @sigstore/protobuf-specs @sigstore/verify',
  );
});

it('hides no other problem of a library', async () => {
  const load = () => Promise.reject(new Error('broken'));
  await expect(loadSigstoreLibraries(load)).rejects.toThrow('broken');
});

it.each([
  '',
  'no JSON',
  '{}',
  '{"mediaType":"application/vnd.dev.sigstore.trustedroot+json;version=0.1"}',
  '[1]',
])('reads no trusted root from %j', async (text) => {
  await expect(readSigstoreRoots('root.json', text)).rejects.toThrow(
    'root.json: is no trusted root of sigstore',
  );
});
