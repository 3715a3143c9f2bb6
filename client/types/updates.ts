/** Which resources can be changed by reading and writing them, and what that takes. */
import type {
  AnswerOf,
  CallInit,
  CallSettings,
  DataOf,
  OperationAt,
  PathWith,
  RefusedAnswer,
} from './calls.ts';

/** The paths whose PUT names the generation that it changes, and whose GET gives it. */
export type UpdatablePath<Paths> = {
  [Path in PathWith<Paths, 'put'> & PathWith<Paths, 'get'>]: GenerationOf<
    SentBody<OperationAt<Paths, Path, 'put'>>
  > extends never
    ? never
    : Path;
}[PathWith<Paths, 'put'> & PathWith<Paths, 'get'>];

/** Changes a resource with the generation that was read: no update of another writer is lost. */
export type UpdateMethod<Paths> = <Path extends UpdatablePath<Paths>>(
  path: Path,
  init: UpdateInit<OperationAt<Paths, Path, 'put'>>,
  change: (
    current: DataOf<OperationAt<Paths, Path, 'get'>>,
  ) => ChangedBody<OperationAt<Paths, Path, 'put'>> | Promise<ChangedBody<OperationAt<Paths, Path, 'put'>>>,
) => Promise<
  | AnswerOf<OperationAt<Paths, Path, 'put'>>
  | Extract<AnswerOf<OperationAt<Paths, Path, 'get'>>, RefusedAnswer<number, unknown>>
>;

/** What an update is called with; the body is what `change` gives. */
export type UpdateInit<Operation> = Pick<CallInit<Operation>, 'path' & keyof CallInit<Operation>> &
  CallSettings & {
    /** Default 5. */
    attempts?: number;
  };

/** The body without its generation, which is the one that was read. */
export type ChangedBody<Operation> =
  SentBody<Operation> extends infer Body ? Omit<Body, GenerationOf<Body> & keyof Body> : never;

type SentBody<Operation> = CallInit<Operation> extends { body: infer Body } ? Body : never;

/** The name of the property with the generation. */
type GenerationOf<Body> = Body extends unknown
  ? Extract<keyof Body, 'generation' | `${string}_generation`>
  : never;
