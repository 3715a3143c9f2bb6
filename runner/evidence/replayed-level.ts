import { ConcurrencyLevel } from '../run/concurrency-level.ts';

/** One case at a time; those that ran again alone behave as they did among others. */
export class ReplayedLevel extends ConcurrencyLevel {
  /** True during the first attempt of a case that ran again. */
  isCrowded = false;
  /** True once an answer was given to which other cases may have led, until the next one. */
  isAmongOthers = false;

  constructor() {
    super(1);
  }

  override get cases(): number {
    return 1;
  }

  override get isShared(): boolean {
    return this.isAmongOthers;
  }

  override get needsProof(): boolean {
    return this.isCrowded;
  }
}
