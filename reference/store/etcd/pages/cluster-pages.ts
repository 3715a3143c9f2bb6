/** Pages by gRPC, and by the JSON gateway where a member, or a proxy before it, does not speak that. */
import { StoreUnavailable } from '../../port.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { NotGrpc } from '../grpc/not-grpc.ts';
import { GrpcPages } from './grpc-pages.ts';
import { JsonPages } from './json-pages.ts';
import type { Page, PageRequest, PageSource } from './page.ts';

/**
 * Milliseconds for which JSON is used where gRPC has worked before: a member that is killed while a connection begins looks like
 * something that does not speak it.
 */
const TRY_AGAIN = 10_000;

export class ClusterPages implements PageSource {
  readonly #grpc: PageSource;
  readonly #json: PageSource;
  readonly #log: (message: string) => void;
  #isGrpcKnown = false;
  /** When gRPC is tried again, as `performance.now()`. */
  #usesJsonUntil = 0;
  #isClosed = false;

  /** @param log says once that JSON is used */
  constructor(gateway: Pick<Gateway, 'read' | 'readBy'>, log: (message: string) => void = () => {}) {
    this.#grpc = new GrpcPages(gateway);
    this.#json = new JsonPages(gateway);
    this.#log = log;
  }

  /** A page says the same by either, so that nothing is lost where the one takes over from the other. */
  async read(request: PageRequest, within?: number): Promise<Page> {
    if (performance.now() < this.#usesJsonUntil) return this.#json.read(request, within);
    try {
      const page = await this.#grpc.read(request, within);
      this.#isGrpcKnown = true;
      return page;
    } catch (error) {
      if (this.#isClosed || !this.#isReasonForJson(error)) throw error;
      const page = await this.#json.read(request, within);
      // Not before, since members may be down by either.
      this.#changeToJson((error as Error).message);
      return page;
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#grpc.close();
    this.#json.close();
  }

  #changeToJson(reason: string): void {
    if (this.#usesJsonUntil === 0)
      this.#log(
        `etcd is asked by its JSON gateway, which takes the members more time, since gRPC does not work: ${reason}`,
      );
    this.#usesJsonUntil = this.#isGrpcKnown ? performance.now() + TRY_AGAIN : Number.POSITIVE_INFINITY;
  }

  /** A proxy may also be silent where it does not understand; members that are down are so by JSON as well. */
  #isReasonForJson(error: unknown): boolean {
    return error instanceof NotGrpc || (error instanceof StoreUnavailable && !this.#isGrpcKnown);
  }
}
