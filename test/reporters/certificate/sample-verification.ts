/** What was verified of certificates that need no run. */
import type { CertifiedRun } from '../../../runner/certificate/certified-run.ts';
import type { Product } from '../../../runner/certificate/product.ts';
import { failed, passed, type Verification } from '../../../runner/certificate/verify/verification.ts';
import type { Report } from '../../../runner/report/report.ts';

export interface SampleCertificate {
  product?: Partial<Product>;
  service?: string;
  target?: string;
  versions?: readonly [string, string];
  finishedAt?: string;
  guideline?: string;
  result?: Verification['result'];
  signature?: Verification['signature'];
}

/** All three passed, unless something else is given. */
export function sampleVerification({
  product,
  service = 'placement',
  target = 'http://cloud',
  versions: [minimum, maximum] = ['1.0', '1.39'],
  finishedAt = '2026-11-27T07:31:46.215Z',
  guideline,
  result = 'PASSED',
  signature = passed('by the key aa'),
}: SampleCertificate = {}): Verification {
  return {
    signature,
    evidence: passed('all 3 calls of 2 cases have their answers'),
    verdict: passed(`every rule on every exchange, and every case again: ${result}`),
    product: {
      vendor: 'Example Clouds',
      product: 'Example Stack',
      version: '4.2',
      contact: 'a@b.c',
      ...product,
    },
    run: { service, depth: 'standard', tool: { name: 'api-interop', version: '0.1.0' } } as CertifiedRun,
    report: {
      target: { name: target, isReference: false, minimum, maximum },
      finishedAt,
      guideline: guideline === undefined ? null : { edition: guideline, status: 'draft' },
    } as Report,
    result,
    keyid: 'aa',
  };
}

/** Text that would be markup, move a terminal's cursor, or be no XML. */
export const HOSTILE = `<script>alert(1)</script>"'&\u001b[2J\u202e\ufffe\ud800`;

export const HOSTILE_VERIFICATION = sampleVerification({
  product: { vendor: HOSTILE, product: HOSTILE, version: HOSTILE },
  service: HOSTILE,
  target: HOSTILE,
  versions: [HOSTILE, HOSTILE],
  guideline: HOSTILE,
});

export const UNTRUSTED = failed('it is signed with the key bb, and the one of --key is aa');
