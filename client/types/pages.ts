/** Which lists come in pages, and how they are read. */
import type { AnswerOf, CallArguments, DataOf, OperationAt, PathWith } from './calls.ts';

/** The paths whose GET gives a link to the next page. */
export type PagedPath<Paths> = {
  [Path in PathWith<Paths, 'get'>]: LinkOf<OperationAt<Paths, Path, 'get'>> extends never ? never : Path;
}[PathWith<Paths, 'get'>];

/** Reads one page after the other. An answer that is refused is the last one. */
export type PagesMethod<Paths> = <Path extends PagedPath<Paths>>(
  path: Path,
  ...init: CallArguments<OperationAt<Paths, Path, 'get'>>
) => AsyncGenerator<AnswerOf<OperationAt<Paths, Path, 'get'>>, void, undefined>;

type LinkOf<Operation> =
  | (Operation extends { responses: { 200: { headers: { link: unknown } } } } ? 'link' : never)
  | (DataOf<Operation> extends infer Data
      ? Data extends object
        ? Extract<keyof Data, 'next' | `${string}_links`>
        : never
      : never);
