/** Links and headers that the profile lets lead out of the documents. */
import type { OutsideLink, Profile } from '../../spec/profile/profile.ts';

/** A URL in an answer. */
export interface LinkedUrl {
  href: string;
  /** What a link is for, beside it. */
  rel?: unknown;
  /** The header that has it, in lower case; undefined for a link in a body. */
  header?: string;
}

/** @returns undefined for one that must lead to what the documents declare */
export function findOutsideLink(
  { outsideLinks }: Pick<Profile, 'outsideLinks'>,
  reference: LinkedUrl,
): OutsideLink | undefined {
  return outsideLinks.find((one) => isOutside(one, reference));
}

function isOutside({ rel, path, header }: OutsideLink, reference: LinkedUrl): boolean {
  if (header !== reference.header || (rel !== undefined && rel !== reference.rel)) return false;
  const { href } = reference;
  return path === undefined || (URL.canParse(href, BASE) && path.test(new URL(href, BASE).pathname));
}

/** For links without a host. */
const BASE = 'http://localhost';
