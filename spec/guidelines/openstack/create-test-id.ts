/** Ids of tests, which stay when a test is renamed or moved: for a case, a UUID that follows from its own id. */
import { createHash } from 'node:crypto';

/** A UUID of version 5 (RFC 9562, 5.5) with `id-` in front, as Tempest's tests have them. */
export function createTestId(caseId: string): string {
  const namespace = Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(namespace).update(caseId).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `id-${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Of names that are no URLs, domains or distinguished names: random, and never to change. */
const NAMESPACE = '6c1f0c5e-8f0b-4c52-9d1c-0f6a54e1c9b7';
