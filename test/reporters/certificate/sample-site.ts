/** Sites of certificates that need no run. */
import type { SiteCertificate, SiteContents } from '../../../reporters/certificate/site-contents.ts';
import { notChecked } from '../../../runner/certificate/verify/verification.ts';
import {
  HOSTILE,
  HOSTILE_VERIFICATION,
  type SampleCertificate,
  sampleVerification,
  UNTRUSTED,
} from './sample-verification.ts';

export const certificate = (digit: string, sample: SampleCertificate = {}): SiteCertificate => ({
  name: `${digit}.tar`,
  digest: digit.repeat(64),
  verification: sampleVerification(sample),
});

export const SITE: SiteContents = {
  certificates: [
    certificate('1', { finishedAt: '2026-10-01T00:00:00.000Z', product: { version: '4.1' } }),
    certificate('2'),
    certificate('3', { guideline: '2026.11', result: 'WARNED' }),
    certificate('4', { service: 'scheduler', product: { vendor: 'Another Cloud' } }),
    certificate('5', { signature: UNTRUSTED, product: { product: 'Forged Stack' } }),
    certificate('6', { signature: notChecked('no key was given'), product: { product: 'Unchecked Stack' } }),
  ],
  unread: [{ name: '7.tar', problem: '7.tar is no certificate.' }],
};

export const HOSTILE_SITE: SiteContents = {
  certificates: [
    { name: HOSTILE, digest: '8'.repeat(64), verification: HOSTILE_VERIFICATION },
    {
      name: HOSTILE,
      digest: '9'.repeat(64),
      verification: { ...HOSTILE_VERIFICATION, signature: { outcome: 'failed', reasons: [HOSTILE] } },
    },
  ],
  unread: [{ name: HOSTILE, problem: HOSTILE }],
};
