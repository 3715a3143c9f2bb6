/** What a site of certificates has: its certificates in their order, laid out by product and service. */
import type { Verification } from '../../runner/certificate/verify/verification.ts';
import { type CertificateFacts, factsOf } from './certificate-facts.ts';

export interface SiteCertificate {
  /** Of the file that was given. */
  name: string;
  /** The SHA-256 of the archive, which names its files on the site. */
  digest: string;
  verification: Verification;
}

/** A file that is no certificate. */
export interface UnreadCertificate {
  name: string;
  problem: string;
}

export interface SiteContents {
  certificates: readonly SiteCertificate[];
  unread: readonly UnreadCertificate[];
}

/** A certificate that says what it is of. */
export interface PlacedCertificate extends SiteCertificate {
  facts: CertificateFacts;
}

export interface ResultsTable {
  /** Services, each alone and with each guideline. */
  columns: readonly string[];
  rows: readonly {
    vendor: string;
    product: string;
    /** A cell for each column; the newest certificate first. */
    cells: readonly (readonly PlacedCertificate[])[];
  }[];
}

/** Those that did not fail, by vendor, product and service, the newest first; the order does not depend on that of the files. */
export function placeCertificates({ certificates }: SiteContents): PlacedCertificate[] {
  return certificates
    .flatMap((certificate) => {
      const facts = factsOf(certificate.verification);
      return facts && facts.standing !== 'failed' ? [{ ...certificate, facts }] : [];
    })
    .toSorted(
      (one, other) =>
        compareTexts(one.facts.vendor, other.facts.vendor) ||
        compareTexts(one.facts.product, other.facts.product) ||
        compareTexts(columnOf(one.facts), columnOf(other.facts)) ||
        other.facts.time - one.facts.time ||
        compareTexts(one.digest, other.digest),
    );
}

/** @param placed in their order */
export function tabulateResults(placed: readonly PlacedCertificate[]): ResultsTable {
  const columns = [...new Set(placed.map(({ facts }) => columnOf(facts)))].toSorted(compareTexts);
  const keyOf = ({ facts }: PlacedCertificate) => JSON.stringify([facts.vendor, facts.product]);
  const products = new Map(
    placed.map((one) => [keyOf(one), placed.filter((other) => keyOf(other) === keyOf(one))]),
  );
  const rows = [...products].map(([key, own]) => {
    const [vendor, product] = JSON.parse(key) as [string, string];
    return {
      vendor,
      product,
      cells: columns.map((column) => own.filter(({ facts }) => columnOf(facts) === column)),
    };
  });
  return { columns, rows };
}

function columnOf({ service, guideline }: CertificateFacts): string {
  return guideline === null ? service : `${service} by the guideline ${guideline}`;
}

/** By code units, which is the same on every machine. */
function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
