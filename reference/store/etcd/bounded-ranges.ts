/**
 * Divides a range of keys into parts with few keys each, in order. A member counts the keys up to the end of a range for each page, so
 * that reading a million keys in pages of one range takes it minutes.
 */

/** Keys of a part: with more, each page takes a member milliseconds longer. */
const MOST_KEYS = 8_000;
/** Bytes behind the last slash by which keys are divided; UUIDs need five of them for a billion keys. */
const MOST_DEPTH = 16;

export class BoundedRanges {
  /** Where the next page begins. */
  key: Buffer;
  readonly #last: Buffer;
  /** Bytes behind the last slash that the keys of a part have in common; 0 for a part that goes on to the end. */
  #depth = 0;
  #wasWidened = false;

  /** @param last behind the last key */
  constructor(first: Buffer, last: Buffer) {
    this.key = first;
    this.#last = last;
  }

  /** Where the part ends that the next page is of. */
  get end(): Buffer {
    if (this.#depth === 0) return this.#last;
    const end = behind(this.key, this.#depth);
    return Buffer.compare(end, this.#last) < 0 ? end : this.#last;
  }

  /**
   * Goes on behind a page.
   * @param page of the part: its last key, how many keys the part had from the start of the page, and whether some are left
   * @returns whether anything is left
   */
  advance(page: { lastKey: Buffer | undefined; count: number; more: boolean }): boolean {
    const { end } = this;
    if (page.more && page.lastKey) {
      this.key = Buffer.concat([page.lastKey, Buffer.alloc(1)]);
      if (page.count > MOST_KEYS && this.#depth < MOST_DEPTH) this.#depth += 1;
      this.#wasWidened = false;
      return true;
    }
    this.key = end;
    // Behind the last part of several, such as `1f` of those that begin with 1, what begins with 1 is left, and then what does not.
    const widens = page.count === 0 && !this.#wasWidened && this.#depth > 0;
    if (widens) this.#depth -= 1;
    this.#wasWidened = widens;
    return end !== this.#last;
  }
}

/** The first key behind all that have as many bytes behind the last slash in common with this one. */
function behind(key: Buffer, depth: number): Buffer {
  const common = key.subarray(0, key.lastIndexOf('/') + 1 + depth);
  let length = common.length;
  while (length > 0 && common[length - 1] === 0xff) length -= 1;
  const end = Buffer.from(common.subarray(0, length));
  if (length > 0) end[length - 1] = (end[length - 1] as number) + 1;
  return end;
}
