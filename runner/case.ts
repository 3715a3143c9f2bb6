/** Cases: scenarios that someone wrote. A case states what is particular; the general rules see every exchange. */
import type { Microversion } from '../spec/microversion.ts';
import type { Cloud } from './cloud.ts';
import type { Clause } from './finding.ts';

export interface Case {
  /** `service.resource.words`, for ever: guidelines and certificates name it. */
  id: string;
  /** The fact in a sentence: what is so on a cloud that conforms. */
  title: string;
  /** First microversion at which the fact holds. */
  since: Microversion;
  /** Last one; the newest when absent. */
  until?: Microversion;
  /** What a guideline can ask for. */
  capability: string;
  /** The clause of the rule that a departure breaks. */
  clause: Clause;
  run(cloud: Cloud): Promise<void>;
}

export type CaseFacts = Pick<Case, 'since' | 'until' | 'capability' | 'clause'>;

/** The cases of one resource, with ids below the group's name. */
export function group(prefix: string): {
  fact(id: string, title: string, facts: CaseFacts, run: Case['run']): void;
  cases: Case[];
} {
  const cases: Case[] = [];
  return {
    cases,
    fact(id, title, facts, run) {
      cases.push({ id: `${prefix}.${id}`, title, ...facts, run });
    },
  };
}
