/** Pages by gRPC, and by the JSON gateway where a member, or a proxy before it, does not speak that. */
import { StoreUnavailable } from '../../port.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { NotGrpc } from '../grpc/not-grpc.ts';
import { GrpcPages } from './grpc-pages.ts';
import { JsonPages } from './json-pages.ts';
import type { Page, PageRequest, PageSource } from './page.ts';

export class ClusterPages implements PageSource {
  readonly #grpc: PageSource;
  readonly #json: PageSource;
  #isGrpcKnown = false;
  #usesJson = false;
  #isClosed = false;

  constructor(gateway: Pick<Gateway, 'read' | 'readBy'>) {
    this.#grpc = new GrpcPages(gateway);
    this.#json = new JsonPages(gateway);
  }

  /** A page says the same by either, so that nothing is lost where the one takes over from the other. */
  async read(request: PageRequest): Promise<Page> {
    if (!this.#usesJson)
      try {
        const page = await this.#grpc.read(request);
        this.#isGrpcKnown = true;
        return page;
      } catch (error) {
        if (this.#isClosed || !this.#isReasonForJson(error)) throw error;
        this.#usesJson = true;
      }
    return this.#json.read(request);
  }

  close(): void {
    this.#isClosed = true;
    this.#grpc.close();
    this.#json.close();
  }

  /** A proxy may also be silent where it does not understand; members that are down are so by JSON as well. */
  #isReasonForJson(error: unknown): boolean {
    return error instanceof NotGrpc || (error instanceof StoreUnavailable && !this.#isGrpcKnown);
  }
}
