/** Draws lines over two logarithmic axes. */
import { type ScaleLogarithmic, scaleLog } from 'd3-scale';
import type { Chart, ChartLine } from './chart.ts';
import { COLOURS, drawDot, drawLine, drawPath, drawPicture, drawText } from './draw-svg.ts';

/** @returns a file of SVG */
export function drawChart({ title, x, y, lines }: Chart): string {
  const all = lines.flatMap(({ points }) => points);
  const across = scaleOf(
    all.map((point) => point.x),
    [LEFT, WIDTH - RIGHT],
  );
  const up = scaleOf(
    all.map((point) => point.y),
    [HEIGHT - BOTTOM, TOP],
  );
  return drawPicture(WIDTH, HEIGHT, title, [
    drawText(LEFT, 18, title),
    ...ticksOf(up).flatMap((tick) => [
      drawLine(LEFT, up(tick), WIDTH - RIGHT, up(tick)),
      drawText(LEFT - 6, up(tick) + 4, formatTick(tick), 'end'),
    ]),
    ...ticksOf(across).flatMap((tick) => [
      drawLine(across(tick), TOP, across(tick), HEIGHT - BOTTOM),
      drawText(across(tick), HEIGHT - BOTTOM + 16, formatTick(tick), 'middle'),
    ]),
    drawText((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, x.label, 'middle'),
    drawText(6, TOP - 10, y.label),
    ...lines.flatMap((line, index) => drawSeries(line, index, across, up)),
  ]);
}

const WIDTH = 660;
const HEIGHT = 360;
const LEFT = 64;
const RIGHT = 210;
const TOP = 52;
const BOTTOM = 44;

type Scale = ScaleLogarithmic<number, number>;

function scaleOf(numbers: readonly number[], range: readonly [number, number]): Scale {
  return scaleLog()
    .domain([Math.min(...numbers), Math.max(...numbers)])
    .nice()
    .range(range);
}

/** Powers of ten, and where there are few, more of them. */
function ticksOf(scale: Scale): number[] {
  const powers = scale.ticks().filter((tick) => Number.isInteger(Math.log10(tick)));
  return powers.length > 2 ? powers : scale.ticks(4);
}

function formatTick(tick: number): string {
  return tick.toLocaleString('en', { maximumSignificantDigits: 3 });
}

function drawSeries({ name, points }: ChartLine, index: number, across: Scale, up: Scale): string[] {
  const colour = COLOURS[index % COLOURS.length] as string;
  const places = points.map(({ x, y }) => [across(x), up(y)] as const);
  const y = TOP + 8 + index * 18;
  return [
    drawPath(places, colour),
    ...points.map((point, at) => {
      const [x, up] = places[at] as readonly [number, number];
      return drawDot(x, up, colour, `${name}: ${formatTick(point.y)} at ${formatTick(point.x)}`);
    }),
    drawDot(WIDTH - RIGHT + 14, y - 4, colour, name),
    drawText(WIDTH - RIGHT + 24, y, name),
  ];
}
