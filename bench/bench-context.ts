/** What the command line of a benchmark gives to each part. */
export interface BenchContext {
  /** The URL of a real Placement that is running. */
  realUrl: string | undefined;
  /** Writes a picture or a table into the folder of `--write`; does nothing without it. */
  writeFile(name: string, text: string): void;
}
