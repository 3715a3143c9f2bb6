/**
 * `npm run generate:architecture` draws docs/architecture.svg from the imports: a box a room with the folders in it. Within
 * a box, a folder imports only folders below it; between boxes, arrows say which room imports which.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ImportGraph, readImportGraph } from './import-graph.ts';

export const PICTURE = fileURLToPath(new URL('../../docs/architecture.svg', import.meta.url));

/** From the top to the bottom, and beside each other: a room imports only what is below it. */
const ROOMS = [
  ['package'],
  ['cli'],
  ['suites', 'reporters', 'client'],
  ['runner', 'reference'],
  ['spec'],
] as const;

/** Every room by its name. */
export const NAMES: readonly string[] = ROOMS.flat();

/** @returns the picture as SVG text */
export function drawArchitecture(): string {
  const folders = readFolders();
  const boxes = placeBoxes(folders);
  const height = Math.max(...boxes.map(({ y, height: own }) => y + own)) + MARGIN;
  const arrows = arrowsBetween(readImportGraph(NAMES, (path) => path.split('/')[0]));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" font-family="sans-serif" font-size="13">`,
    `<title>The rooms of the project: what is above imports what is below</title>`,
    '<style>text{fill:#1f2328}.room{fill:#f6f8fa;stroke:#8c959f}.folder{fill:#fff;stroke:#d0d7de}.name{font-weight:bold}.uses{fill:#57606a;font-size:11px}',
    '@media (prefers-color-scheme:dark){text{fill:#e6edf3}.room{fill:#161b22;stroke:#6e7681}.folder{fill:#0d1117;stroke:#30363d}.uses{fill:#8d96a0}}</style>',
    ...boxes.flatMap((box) => drawBox(box, arrows.get(box.room) ?? [])),
    '</svg>\n',
  ].join('\n');
}

/** The imports between the folders of all rooms: `runner/case`; `runner` for the files directly in it. */
export function readFolders(): ImportGraph {
  return readImportGraph(NAMES, folderOf);
}

function folderOf(path: string): string {
  const [room = '', folder, file] = path.split('/');
  return file === undefined ? room : `${room}/${folder}`;
}

function arrowsBetween(rooms: ImportGraph): Map<string, string[]> {
  return new Map([...rooms].map(([room, imported]) => [room, NAMES.filter((name) => imported.has(name))]));
}

const WIDTH = 980;
const MARGIN = 16;
const ROW = 30;
const GAP = 10;

interface Box {
  room: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The folders in rows from the top: one imports only those in rows below its own. */
  rows: string[][];
}

function placeBoxes(folders: ImportGraph): Box[] {
  let y = MARGIN;
  const boxes: Box[] = [];
  for (const line of ROOMS) {
    const width = (WIDTH - MARGIN * (line.length + 1)) / line.length;
    const own = line.map((room, index) => {
      const rows = wrap(rowsOf(room, folders), Math.floor((width - GAP) / FOLDER));
      return { room, x: MARGIN + index * (width + MARGIN), y, width, rows, height: 44 + rows.length * ROW };
    });
    const height = Math.max(...own.map((box) => box.height));
    boxes.push(...own.map((box) => ({ ...box, height })));
    y += height + MARGIN;
  }
  return boxes;
}

/**
 * The folders of a room in rows from the top, by the longest chain of imports below them. Where no two folders import each
 * other, each imports only folders in rows below its own.
 */
export function rowsOf(room: string, folders: ImportGraph): string[][] {
  const own = [...folders.keys()].filter((name) => name.startsWith(`${room}/`));
  const depths = new Map<string, number>();
  const depthOf = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    depths.set(name, 0);
    const below = [...(folders.get(name) ?? [])].filter((other) => own.includes(other));
    const depth = below.length === 0 ? 0 : 1 + Math.max(...below.map(depthOf));
    depths.set(name, depth);
    return depth;
  };
  const rows: string[][] = [];
  for (const name of own.toSorted()) {
    const depth = depthOf(name);
    rows[depth] = [...(rows[depth] ?? []), name.slice(room.length + 1)];
  }
  return rows.filter(Boolean).toReversed();
}

const FOLDER = 118;

function wrap(rows: readonly string[][], length: number): string[][] {
  return rows.flatMap((row) =>
    Array.from({ length: Math.ceil(row.length / length) }, (_, index) =>
      row.slice(index * length, (index + 1) * length),
    ),
  );
}

function drawBox({ room, x, y, width, height, rows }: Box, imports: readonly string[]): string[] {
  const uses = imports.length === 0 ? 'imports nothing here' : `imports ${imports.join(', ')}`;
  return [
    `<rect class="room" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>`,
    `<text class="name" x="${x + GAP}" y="${y + 20}">${room}/</text>`,
    `<text class="uses" x="${x + width - GAP}" y="${y + 20}" text-anchor="end">${uses}</text>`,
    ...rows.flatMap((row, index) =>
      row.flatMap((folder, place) => drawFolder(folder, x + GAP + place * FOLDER, y + 34 + index * ROW)),
    ),
  ];
}

function drawFolder(name: string, x: number, y: number): string[] {
  const width = FOLDER - GAP;
  return [
    `<rect class="folder" x="${x}" y="${y}" width="${width}" height="${ROW - 6}" rx="3"/>`,
    `<text x="${x + width / 2}" y="${y + 16}" text-anchor="middle">${name}</text>`,
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PICTURE, drawArchitecture());
