/** What a run asks of a service: its cases, and the view of the cloud that they are written against. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Case } from '../case/case.ts';
import type { Cloud } from '../case/cloud.ts';
import type { Samples } from '../case/sample.ts';
import type { Seed } from '../case/seed.ts';
import type { FindRemnants } from './clean.ts';
import type { Session } from './session.ts';

export interface Suite {
  service: string;
  /** Services beside the target that the cases prepare things in; none when absent. */
  companions?: readonly string[];
  /** How many calls a case makes at once at most: the target needs so many connections. 1 when absent. */
  callsAtOnce?: number;
  /** Those that someone wrote. */
  cases: readonly Case[];
  /** What the generated ones are made from. */
  samples: Samples;
  /** A harmless GET that needs the token, to see whether it is taken. */
  tokenCheck: string;
  /** Finds what runs that were killed left behind. */
  findRemnants: FindRemnants;
  newCloud(
    session: Session,
    ofCase: Case,
    microversion: Microversion,
    newest: Microversion,
    seed: Seed,
  ): Cloud;
}
