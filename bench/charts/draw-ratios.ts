/** Draws how many times as fast something is: a row for each kind of call, a dot for each case, and a line where both are as fast. */
import { scaleLog } from 'd3-scale';
import { COLOURS, drawDot, drawLine, drawPicture, drawText } from './draw-svg.ts';

export interface RatioChart {
  title: string;
  /** Under the axis. */
  label: string;
  rows: readonly RatioRow[];
}

export interface RatioRow {
  name: string;
  dots: readonly RatioDot[];
}

export interface RatioDot {
  /** Has the same colour in each row. */
  of: string;
  ratio: number;
}

/** @returns a file of SVG */
export function drawRatios({ title, label, rows }: RatioChart): string {
  const dots = rows.flatMap((row) => row.dots);
  const cases = [...new Set(dots.map((dot) => dot.of))];
  const ratios = [1, ...dots.map(({ ratio }) => ratio)];
  const across = scaleLog()
    .domain([Math.min(...ratios), Math.max(...ratios)])
    .nice()
    .range([LEFT, WIDTH - RIGHT]);
  const bottom = TOP + rows.length * ROW;
  const colourOf = (of: string) => COLOURS[cases.indexOf(of) % COLOURS.length] as string;
  const ticks = across.ticks().filter((tick) => ['1', '2', '5'].includes(tick.toExponential().charAt(0)));
  return drawPicture(WIDTH, bottom + BOTTOM, title, [
    drawText(12, 18, title),
    ...cases.flatMap((of, index) => [
      drawDot(LEFT + index * 150, 34, colourOf(of), of),
      drawText(LEFT + 10 + index * 150, 38, of),
    ]),
    ...ticks.flatMap((tick) => [
      drawLine(across(tick), TOP, across(tick), bottom),
      drawText(across(tick), bottom + 16, `${tick}×`, 'middle'),
    ]),
    drawLine(across(1), TOP, across(1), bottom, '#222222'),
    drawText((LEFT + WIDTH - RIGHT) / 2, bottom + 34, label, 'middle'),
    ...rows.flatMap(({ name, dots: ofRow }, index) => {
      const y = TOP + index * ROW + ROW / 2;
      return [
        drawText(LEFT - 8, y + 4, name, 'end'),
        ...ofRow.map(({ of, ratio }) =>
          drawDot(across(ratio), y, colourOf(of), `${name}, ${of}: ${ratio.toPrecision(2)}×`),
        ),
      ];
    }),
  ]);
}

const WIDTH = 860;
const LEFT = 330;
const RIGHT = 24;
const TOP = 50;
const ROW = 18;
const BOTTOM = 44;
