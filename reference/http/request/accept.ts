/** Reads `Accept` (RFC 9110, 12.5.1) as far as this needs: which of a few media types a client would take. */

/** The offers that are acceptable, best first; offers of the same quality keep their order. */
export function acceptable(accept: string, offers: readonly string[]): string[] {
  const ranges = rangesOf(accept);
  if (ranges === null) return [...offers];
  return offers
    .map((offer) => ({ offer, quality: qualityOf(offer, ranges) }))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ offer }) => offer);
}

/** An answer with this media type may be sent. A header that cannot be read refuses nothing. */
export function accepts(accept: string | undefined, mediaType: string): boolean {
  if (accept === undefined || accept === '' || accept === '*/*' || accept === mediaType) return true;
  return acceptable(accept, [mediaType]).length > 0;
}

/** Errors are JSON unless the client clearly asks for something else. */
export function errorMediaType(accept: string | undefined): string {
  if (accept === undefined || accept === '' || accept === '*/*') return 'application/json';
  return acceptable(accept, ['text/html', 'application/json'])[0] ?? 'text/plain';
}

interface Range {
  type: string;
  subtype: string;
  quality: number;
}

const RANGE = /^([\w!#$%&'*+.^`|~-]+)\/([\w!#$%&'*+.^`|~-]+)((?:\s*;\s*[^;]+)*)$/;
const QUALITY = /;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*(?:;|$)/i;

/** One before the quality; those after it belong to the header and not to the media type. */
const OTHER_PARAMETER = /^\s*;\s*(?!q\s*=)/i;

/** Null when the header is malformed. */
function rangesOf(accept: string): Range[] | null {
  const ranges: Range[] = [];
  for (const part of accept.split(',')) {
    if (part.trim() === '') continue;
    const [, type, subtype, parameters] = RANGE.exec(part.trim()) ?? [];
    if (type === undefined || subtype === undefined) return null;
    const quality = QUALITY.exec(parameters ?? '')?.[1];
    if (quality === undefined && /;\s*q\s*=/i.test(parameters ?? '')) return null;
    // What is offered has no parameters, so a range with some is another thing.
    if (OTHER_PARAMETER.test(parameters ?? '')) continue;
    ranges.push({ type: type.toLowerCase(), subtype: subtype.toLowerCase(), quality: Number(quality ?? 1) });
  }
  return ranges;
}

/** That of the most specific range that covers the offer. */
function qualityOf(offer: string, ranges: readonly Range[]): number {
  const [type, subtype] = offer.split('/');
  const exact = ranges.find((range) => range.type === type && range.subtype === subtype);
  const kind = ranges.find((range) => range.type === type && range.subtype === '*');
  const any = ranges.find((range) => range.type === '*' && range.subtype === '*');
  return (exact ?? kind ?? any)?.quality ?? 0;
}
