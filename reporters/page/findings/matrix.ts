/** The matrix of a page of findings, as data. */
import type { PageTone } from './page-data.ts';

export interface PageMatrix {
  title: string;
  /** What the rows are. */
  rowsAre: string;
  /** The heads of the columns; one that is long has a hint. */
  columns: readonly { name: string; hint?: string }[];
  rows: readonly PageMatrixRow[];
  /** By the name that cells have, in the order of the legend. */
  states: Readonly<Record<string, MatrixState>>;
}

export interface MatrixState {
  /** Shown with every colour, so that no reader depends on colours. */
  sign: string;
  words: string;
  /** Null for a cell without anything. */
  tone: PageTone | null;
}

export interface PageMatrixRow {
  name: string;
  hint: string;
  cells: readonly MatrixCell[];
}

export interface MatrixCell {
  state: string;
  /** How many columns it spans. */
  width: number;
  /** The findings that it leads to. */
  count: number;
  /** What it shows in place of the sign. */
  text?: string;
  /** In words, such as `1.3 to 1.9`. */
  where: string;
  /** The view of the findings that it leads to. */
  view: Readonly<Record<string, string>>;
}
