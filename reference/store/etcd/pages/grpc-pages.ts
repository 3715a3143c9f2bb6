/** Pages by gRPC, which takes a member less processor time than JSON. */
import { StoreUnavailable } from '../../port.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Member } from '../gateway/member.ts';
import { Connection } from '../grpc/connection.ts';
import { decodeRangeResponse, encodeRangeRequest } from '../grpc/range-message.ts';
import { PAGE_WITHIN, type Page, type PageRequest, type PageSource } from './page.ts';

export class GrpcPages implements PageSource {
  readonly #gateway: Pick<Gateway, 'readBy'>;
  readonly #connections = new Map<Member, Connection>();
  #isClosed = false;

  constructor(gateway: Pick<Gateway, 'readBy'>) {
    this.#gateway = gateway;
  }

  /** @throws NotGrpc as well */
  async read(request: PageRequest, within = PAGE_WITHIN): Promise<Page> {
    const message = encodeRangeRequest(request);
    const answer = await this.#gateway.readBy(async (member, token) => {
      this.#checkOpen();
      try {
        return await this.#connectionTo(member).call('/etcdserverpb.KV/Range', message, token, within);
      } catch (error) {
        this.#checkOpen();
        throw error;
      }
    });
    return decodeRangeResponse(answer);
  }

  close(): void {
    this.#isClosed = true;
    for (const connection of this.#connections.values()) connection.close();
  }

  #connectionTo(member: Member): Connection {
    const known = this.#connections.get(member);
    if (known) return known;
    const connection = new Connection(member.url, member.tls);
    this.#connections.set(member, connection);
    return connection;
  }

  /** So that nothing is tried again. */
  #checkOpen(): void {
    if (this.#isClosed) throw new StoreUnavailable('the store was closed meanwhile');
  }
}
