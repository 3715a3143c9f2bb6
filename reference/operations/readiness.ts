/** Whether a server can serve: its store answers, and it does not stop. */
import type { Store } from '../store/port.ts';

/** Milliseconds that a store may take to answer. */
const PATIENCE = 2_000;

export class Readiness {
  readonly #stores: Store[] = [];
  isStopping = false;

  /** Returns the store. */
  watch(store: Store): Store {
    this.#stores.push(store);
    return store;
  }

  /** Why requests cannot be served; undefined where they can. */
  async findObstacle(): Promise<string | undefined> {
    if (this.isStopping) return 'the server stops';
    try {
      for (const store of this.#stores) await withinPatience(store.latest?.());
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  }
}

async function withinPatience(answer: number | Promise<number> | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const tooLate = () => reject(new Error(`the store did not answer within ${PATIENCE / 1000} s`));
    timer = setTimeout(tooLate, PATIENCE);
  });
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
