/** One thing that is wrong with a notice, or with a header that announces a removal. */
export interface NoticeProblem {
  /** `file:line`. */
  place: string;
  problem: string;
  /** How to fix it, a sentence. */
  remedy: string;
}
