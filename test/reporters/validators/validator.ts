/** A program or a schema of another author that judges what a reporter writes. */
export interface Validator {
  name: string;
  format: 'sarif' | 'junit' | 'markdown' | 'html';
  /** What it must refuse, so that it is seen to judge. */
  broken: string;
  /** Installs it below `.cache/`. @throws CannotRun when it is not available */
  open(say: (text: string) => void): Promise<Judge>;
}

/** Returns the problems of a text. */
export type Judge = (text: string) => Promise<string[]>;
