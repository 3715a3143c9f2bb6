/** Collects what is wrong in a workflow document. */
import type { Json } from '../../openapi/document.ts';
import { InputError } from '../../openapi/reading/input-error.ts';
import type { SourceFile } from '../../openapi/reading/source-file.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';

/** All problems of a document, a line each. */
export class WorkflowErrors extends InputError {
  override name = 'WorkflowErrors';

  constructor(readonly problems: readonly SpecError[]) {
    super(problems.map(({ message }) => message).join('\n'));
  }
}

export class WorkflowProblems {
  readonly #file: SourceFile;
  readonly #problems: SpecError[] = [];

  constructor(file: SourceFile) {
    this.#file = file;
  }

  /** @param node of the document; the problem is in the line of its key, where there is one */
  add(node: Json, key: string | undefined, problem: string, remedy: string): void {
    this.addAt(this.locate(node, key), problem, remedy);
  }

  /** @param place `file:line` */
  addAt(place: string, problem: string, remedy: string): void {
    this.#problems.push(new SpecError(place, problem, remedy));
  }

  /** `file:line` */
  locate(node: Json, key?: string): string {
    return this.#file.locate(node, key);
  }

  get isEmpty(): boolean {
    return this.#problems.length === 0;
  }

  /** @throws WorkflowErrors with all of them, in the order of their lines */
  throwIfAny(): void {
    if (this.isEmpty) return;
    const sorted = this.#problems.toSorted((one, other) => lineOf(one) - lineOf(other));
    const texts = new Set<string>();
    // A reusable object is read at each of its uses.
    throw new WorkflowErrors(sorted.filter(({ message }) => !texts.has(message) && texts.add(message)));
  }
}

function lineOf({ place }: SpecError): number {
  return Number(/:(\d+)$/.exec(place)?.[1] ?? 0);
}
