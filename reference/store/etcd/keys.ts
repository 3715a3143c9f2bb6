/** Where a service's entries are in etcd, below a prefix such as `/interop/placement/`. */
import { encode } from './gateway/messages.ts';

/**
 * `data/` holds the entries. Each commit puts `head` last: its revision is that of the last commit, and its event ends a commit in
 * a watch. `writer/` holds a key for each server that writes.
 */
export class Keys {
  /** Base64, as all that follows. */
  readonly head: string;
  /** The range of the entries. */
  readonly data: { key: string; range_end: string };
  /** The entries and `head`, and not `writer/`, which no server follows. */
  readonly watched: { key: string; range_end: string };
  readonly #prefix: string;
  /** Bytes of an entry's key before its name. */
  readonly #length: number;

  constructor(prefix: string) {
    this.#prefix = prefix;
    this.#length = Buffer.byteLength(`${prefix}data/`);
    this.head = encode(`${prefix}head`);
    this.data = { key: encode(`${prefix}data/`), range_end: encode(`${prefix}data0`) };
    this.watched = { key: this.data.key, range_end: encode(`${prefix}head\0`) };
  }

  entry(name: string): string {
    return encode(`${this.#prefix}data/${name}`);
  }

  writer(id: string): string {
    return encode(`${this.#prefix}writer/${id}`);
  }

  /** The name of an entry by its key, which is Base64. */
  nameOf(key: string): string {
    return this.nameOfBytes(Buffer.from(key, 'base64'));
  }

  nameOfBytes(key: Buffer): string {
    return key.toString('utf8', this.#length);
  }
}
