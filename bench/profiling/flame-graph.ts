/** Draws a profile as a flame graph: an SVG that needs neither a script nor another file. */
import { escapeHtml } from '../../reporters/page/escape.ts';
import { drawPicture, drawText } from '../charts/draw-svg.ts';
import type { ProfileFrame } from './profile-frame.ts';
import { colourOf } from './room-colours.ts';
import { type SelfTime, selfTimesByRoom } from './self-times.ts';

export interface FlameGraphTitle {
  title: string;
  /** A line below it: what was measured. */
  subtitle: string;
}

/**
 * Callers are above what they call, and the width of a frame is its share of the time. The title of a frame, which browsers show below
 * the pointer, has its function, place and shares. Frames of less than half a pixel are left out.
 */
export function drawFlameGraph(tree: ProfileFrame, { title, subtitle }: FlameGraphTitle): string {
  const frames = layOut(tree);
  const rooms = selfTimesByRoom(tree).filter(({ share }) => share >= LEAST_SHARE);
  const top = HEAD + Math.ceil(rooms.length / COLUMNS) * ROW + ROW;
  const height = top + (Math.max(...frames.map(({ depth }) => depth)) + 1) * ROW + MARGIN;
  return drawPicture(WIDTH + 2 * MARGIN, height, title, [
    `<text x="${MARGIN}" y="24" font-size="16" font-weight="bold">${escapeHtml(title)}</text>`,
    drawText(MARGIN, 44, subtitle),
    ...rooms.map(drawRoom),
    '<g font-family="ui-monospace, Menlo, Consolas, monospace">',
    ...frames.map((each) => drawFrame(each, tree.total, top)),
    '</g>',
  ]);
}

const WIDTH = 1400;
const MARGIN = 12;
const ROW = 17;
const HEAD = 60;
/** Of the legend. */
const COLUMNS = 5;
const LEAST_SHARE = 0.005;
const LEAST_WIDTH = 0.5;
/** Of a character, on average. */
const CHARACTER = 6.7;

interface PlacedFrame {
  frame: ProfileFrame;
  depth: number;
  /** From the left. */
  x: number;
  width: number;
}

function layOut(tree: ProfileFrame): PlacedFrame[] {
  const frames: PlacedFrame[] = [];
  const place = (frame: ProfileFrame, depth: number, x: number): void => {
    const width = (frame.total / tree.total) * WIDTH;
    if (width < LEAST_WIDTH) return;
    frames.push({ frame, depth, x, width });
    let left = x;
    for (const child of frame.children) {
      place(child, depth + 1, left);
      left += (child.total / tree.total) * WIDTH;
    }
  };
  place(tree, 0, 0);
  return frames;
}

function drawFrame({ frame, depth, x, width }: PlacedFrame, all: number, top: number): string {
  const { name, place, room, self, total } = frame;
  const where = place || (room === name ? '' : room);
  const title = `${name}${where && ` ${where}`}: ${percent(total / all)}, itself ${percent(self / all)}`;
  const left = MARGIN + x;
  const y = top + depth * ROW;
  const fits = Math.floor((width - 6) / CHARACTER);
  const label = name.length <= fits ? name : `${name.slice(0, fits - 1)}…`;
  const text = fits < 3 ? '' : `<text x="${round(left + 3)}" y="${y + 12}">${escapeHtml(label)}</text>`;
  return `<g><title>${escapeHtml(title)}</title><rect x="${round(left)}" y="${y}" width="${round(width)}" height="${ROW - 1}" fill="${colourOf(room)}" stroke="#ffffff" stroke-width="0.4"/>${text}</g>`;
}

function drawRoom({ name, share }: SelfTime, index: number): string {
  const x = MARGIN + (index % COLUMNS) * (WIDTH / COLUMNS);
  const y = HEAD + Math.floor(index / COLUMNS) * ROW;
  return `<rect x="${x}" y="${y}" width="12" height="12" fill="${colourOf(name)}"/>${drawText(x + 18, y + 10, `${name} ${percent(share)}`)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
