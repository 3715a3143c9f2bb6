/** Counts the mutants of a service that the diff reports right, by family. */
import { documentsOf } from '../documents.ts';
import { FAMILIES } from '../families.ts';
import { type Mutant, mutantsOf } from '../mutants.ts';
import { isVisible, problemsOf } from './judge-mutant.ts';

export interface Score {
  /** By family. */
  families: ReadonlyMap<string, MutationTally>;
  visible: MutationTally;
  silent: MutationTally;
}

export interface MutationTally {
  judged: number;
  right: number;
  /** A line for each wrong report. */
  wrong: string[];
}

/**
 * @param isJudged by the index of an edit in its family
 * @param isEdited by the index of a version
 */
export function scoreOf(
  service: string,
  isJudged: (index: number) => boolean = () => true,
  isEdited: (index: number) => boolean = () => true,
): Score {
  const families = new Map(FAMILIES.map(({ name }) => [name, newTally()]));
  const [visible, silent] = [newTally(), newTally()];
  const indices = new Map<string, number>();
  const documents = documentsOf(service).filter((_, index) => isEdited(index));
  for (const mutant of mutantsOf(documents, FAMILIES)) {
    const { name } = mutant.family;
    const index = indices.get(name) ?? 0;
    indices.set(name, index + 1);
    if (!isJudged(index)) continue;
    const problems = problemsOf(mutant);
    for (const tally of [families.get(name) as MutationTally, isVisible(mutant) ? visible : silent])
      count(tally, mutant, problems);
  }
  return { families, visible, silent };
}

function newTally(): MutationTally {
  return { judged: 0, right: 0, wrong: [] };
}

function count(tally: MutationTally, { document, place, edit }: Mutant, problems: readonly string[]): void {
  tally.judged += 1;
  if (problems.length === 0) tally.right += 1;
  else tally.wrong.push(`${document.name}, ${place.path.join(' > ')}, ${edit.name}: ${problems.join('; ')}`);
}
