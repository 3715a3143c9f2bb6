/** Finds the end of an HTTP answer by its Content-Length, and reads nothing that a load does not need. */

export class AnswerReader {
  status = 0;
  /** The bytes of the body. */
  size = 0;
  /** The server closes the connection after this answer. */
  closes = false;
  /** Bytes of the body that are missing; null before the head is complete. */
  #missing: number | null = null;
  #head: Buffer = EMPTY;

  /** Returns true once the answer is complete; the next bytes are of the next answer. @throws Error where it has no length */
  read(bytes: Buffer): boolean {
    if (this.#missing !== null) this.#missing -= bytes.length;
    else if (!this.#readHead(bytes)) return false;
    if ((this.#missing as number) > 0) return false;
    if ((this.#missing as number) < 0) throw new Error('the server sent more than the answer');
    this.#missing = null;
    return true;
  }

  #readHead(bytes: Buffer): boolean {
    const all = this.#head.length === 0 ? bytes : Buffer.concat([this.#head, bytes]);
    const end = all.indexOf(END_OF_HEAD);
    this.#head = end < 0 ? all : EMPTY;
    if (end < 0) return false;
    const head = all.toString('latin1', 0, end);
    this.status = Number(head.slice(9, 12));
    this.size = this.status === 204 ? 0 : lengthOf(head);
    this.closes = CLOSES.test(head);
    this.#missing = this.size - (all.length - end - END_OF_HEAD.length);
    return true;
  }
}

const EMPTY = Buffer.alloc(0);
const END_OF_HEAD = Buffer.from('\r\n\r\n');
const LENGTH = /\r\ncontent-length: *(\d+)/i;
const CLOSES = /\r\nconnection: *close/i;

function lengthOf(head: string): number {
  const length = LENGTH.exec(head)?.[1];
  if (length === undefined) throw new Error(`the answer has no Content-Length: ${head.split('\r\n')[0]}`);
  return Number(length);
}
