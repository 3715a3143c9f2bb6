/** Reads `Accept` (RFC 9110, section 12.5.1) for a server that offers a few media types. */

/** The acceptable offers, best first; offers of equal quality keep their order. A malformed header accepts all. */
export function rankAcceptable(accept: string, offers: readonly string[]): string[] {
  const ranges = parseRanges(accept);
  if (ranges === null) return [...offers];
  return offers
    .map((offer) => ({ offer, quality: qualityOf(offer, ranges) }))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ offer }) => offer);
}

/** Whether a response may have this media type. A malformed header accepts any. */
export function accepts(accept: string | undefined, mediaType: string): boolean {
  if (accept === undefined || accept === '' || accept === '*/*' || accept === mediaType) return true;
  return rankAcceptable(accept, [mediaType]).length > 0;
}

/** The media type of an error response: JSON unless the client prefers another. */
export function errorMediaType(accept: string | undefined): string {
  if (accept === undefined || accept === '' || accept === '*/*') return 'application/json';
  return rankAcceptable(accept, ['text/html', 'application/json'])[0] ?? 'text/plain';
}

interface Range {
  type: string;
  subtype: string;
  quality: number;
}

const RANGE = /^([\w!#$%&'*+.^`|~-]+)\/([\w!#$%&'*+.^`|~-]+)((?:\s*;\s*[^;]+)*)$/;
const QUALITY = /;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*(?:;|$)/i;

/** A parameter before `q` belongs to the media type, one after it to the header. */
const OTHER_PARAMETER = /^\s*;\s*(?!q\s*=)/i;

/** Null when the header is malformed. */
function parseRanges(accept: string): Range[] | null {
  const ranges: Range[] = [];
  for (const part of accept.split(',')) {
    if (part.trim() === '') continue;
    const [, type, subtype, parameters] = RANGE.exec(part.trim()) ?? [];
    if (type === undefined || subtype === undefined) return null;
    const quality = QUALITY.exec(parameters ?? '')?.[1];
    if (quality === undefined && /;\s*q\s*=/i.test(parameters ?? '')) return null;
    // The offers have no parameters, so a range with parameters matches none of them.
    if (OTHER_PARAMETER.test(parameters ?? '')) continue;
    ranges.push({ type: type.toLowerCase(), subtype: subtype.toLowerCase(), quality: Number(quality ?? 1) });
  }
  return ranges;
}

/** The quality of the most specific range that covers the offer. */
function qualityOf(offer: string, ranges: readonly Range[]): number {
  const [type, subtype] = offer.split('/');
  const exact = ranges.find((range) => range.type === type && range.subtype === subtype);
  const kind = ranges.find((range) => range.type === type && range.subtype === '*');
  const any = ranges.find((range) => range.type === '*' && range.subtype === '*');
  return (exact ?? kind ?? any)?.quality ?? 0;
}
