/** Pages by the JSON gateway, where keys and values are Base64. */
import type { Gateway } from '../gateway/gateway.ts';
import type { RangeRequest, RangeResponse } from '../gateway/messages.ts';
import { PAGE_WITHIN, type Page, type PageRequest, type PageSource } from './page.ts';

export class JsonPages implements PageSource {
  readonly #gateway: Pick<Gateway, 'read'>;

  constructor(gateway: Pick<Gateway, 'read'>) {
    this.#gateway = gateway;
  }

  async read({ key, end, limit, revision }: PageRequest, within = PAGE_WITHIN): Promise<Page> {
    const request: RangeRequest = {
      key: key.toString('base64'),
      range_end: end.toString('base64'),
      limit: String(limit),
      ...(revision !== undefined && { revision: String(revision) }),
    };
    const answer = await this.#gateway.read<RangeResponse>('kv/range', request, within);
    const { header, kvs = [], count = '0', more = false } = answer;
    return {
      revision: Number(header.revision),
      entries: kvs.map(({ key, value = '', mod_revision }) => ({
        key: Buffer.from(key, 'base64'),
        value: Buffer.from(value, 'base64'),
        revision: Number(mod_revision),
      })),
      count: Number(count),
      more,
    };
  }

  close(): void {
    // The gateway is also used for other calls.
  }
}
