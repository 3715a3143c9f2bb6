/** Parts of pictures in SVG, which load nothing else and can be read on a light and on a dark page. */
import { escapeHtml } from '../../reporters/page/escape.ts';

/** Different also for those who do not see all colours: Okabe and Ito's, the darker ones. */
export const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00'] as const;

/** @param label for those who cannot see it */
export function drawPicture(width: number, height: number, label: string, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(label)}">
<rect width="${width}" height="${height}" fill="#ffffff"/>
<g font-family="Verdana, 'DejaVu Sans', sans-serif" font-size="11" fill="#222222">
${parts.join('\n')}
</g>
</svg>
`;
}

export type TextAnchor = 'start' | 'middle' | 'end';

export function drawText(x: number, y: number, text: string, anchor: TextAnchor = 'start'): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escapeHtml(text)}</text>`;
}

export function drawLine(x1: number, y1: number, x2: number, y2: number, colour = '#dddddd'): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${colour}"/>`;
}

export function drawPath(points: readonly (readonly [number, number])[], colour: string): string {
  const text = points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
  return `<polyline points="${text}" fill="none" stroke="${colour}" stroke-width="2"/>`;
}

/** @param title shown where the pointer is */
export function drawDot(x: number, y: number, colour: string, title: string): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="4" fill="${colour}"><title>${escapeHtml(title)}</title></circle>`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
