/** Samples of calls that change nothing: one for all cases at a microversion, made when the first needs it. */

import type { CaseFacts } from '../../runner/case/case-facts.ts';
import type { CaseSession } from '../../runner/case/case-session.ts';
import { Cloud } from '../../runner/case/cloud.ts';
import type { MakeSample, Sample } from '../../runner/case/generated/sample.ts';
import { Seed } from '../../runner/case/generated/seed.ts';
import type { Microversion } from '../../spec/contract/microversion.ts';

/** Makes each sample once in a session, with a cloud of its own that lives as long as the session. */
export class SharedSamples {
  readonly #service: string;
  readonly #onCloud: (cloud: Cloud) => void;
  readonly #ofSession = new WeakMap<CaseSession, SessionSamples>();

  /** @param onCloud gets each cloud that samples are made on */
  constructor(service: string, onCloud: (cloud: Cloud) => void = () => {}) {
    this.#service = service;
    this.#onCloud = onCloud;
  }

  /** The same sample for every case of a session. */
  share(operation: string, make: MakeSample): MakeSample {
    return (cloud, at) => {
      const shared = this.#samplesOf(cloud.session);
      const key = `${operation} ${at}`;
      const known = shared.samples.get(key);
      if (known) return known;
      const made = this.#make(cloud, at, shared, make);
      shared.samples.set(key, made);
      // The case runs again, such as alone, and may succeed then.
      made.catch(() => shared.samples.delete(key));
      return made;
    };
  }

  /** Removes what was made for the samples of a session. @returns what could not be removed */
  async close(session: CaseSession): Promise<string[]> {
    const left: string[] = [];
    for (const cloud of this.#ofSession.get(session)?.clouds.toReversed() ?? [])
      left.push(...(await cloud.cleanUp()));
    this.#ofSession.delete(session);
    return left;
  }

  #samplesOf(session: CaseSession): SessionSamples {
    const known = this.#ofSession.get(session) ?? { samples: new Map(), clouds: [] };
    this.#ofSession.set(session, known);
    return known;
  }

  #make(cloud: Cloud, at: Microversion, shared: SessionSamples, make: MakeSample): Promise<Sample> {
    const facts: CaseFacts = {
      id: `${this.#service}.samples`,
      title: 'what the samples of other cases need',
      capability: 'samples',
      clause: 'status',
      since: at,
    };
    const seed = new Seed(cloud.seed.hex(32), 'shared');
    const own = new Cloud(cloud.session, facts, at, cloud.newest, seed);
    shared.clouds.push(own);
    this.#onCloud(own);
    return make(own, at);
  }
}

interface SessionSamples {
  samples: Map<string, Promise<Sample>>;
  clouds: Cloud[];
}
