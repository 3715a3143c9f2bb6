import { describe, expect, it } from 'vitest';
import { NotGrpc } from '../../../../../reference/store/etcd/grpc/not-grpc.ts';
import {
  decodeRangeResponse,
  encodeRangeRequest,
} from '../../../../../reference/store/etcd/grpc/range-message.ts';

// Written by hand from the fields of etcd's rpc.proto and kv.proto; test/real/etcd.ts has a real etcd read and write them.
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('a request for a page', () => {
  it('has its fields by their numbers', () => {
    const request = { key: Buffer.from('a/'), end: Buffer.from('a0'), limit: 4000 };
    expect(encodeRangeRequest(request)).toEqual(hex('0a 02 61 2f  12 02 61 30  18 a0 1f'));
  });

  it('has a revision beyond 32 bits', () => {
    const request = { key: Buffer.from('a'), end: Buffer.from('b'), limit: 1, revision: 2 ** 40 + 5 };
    expect(encodeRangeRequest(request)).toEqual(hex('0a 01 61  12 01 62  18 01  20 85 80 80 80 80 20'));
  });

  it('has keys of more than 127 bytes', () => {
    const key = Buffer.alloc(300, 'x');
    const message = encodeRangeRequest({ key, end: Buffer.from('y'), limit: 1 });
    expect(message.subarray(0, 3)).toEqual(hex('0a ac 02'));
    expect(message.subarray(3, 303)).toEqual(key);
  });
});

const HEADER = '0a 0f  08 ff ff ff ff ff ff ff ff ff 01  10 07  18 4d';

describe('a page', () => {
  it('has what etcd said', () => {
    const message = hex(
      `${HEADER}  12 10  0a 01 61  10 03  18 ac 02  20 01  2a 04 22 c3 a9 22  12 05  0a 01 62  18 05  18 01  20 a0 1f`,
    );
    const page = decodeRangeResponse(message);
    expect(page).toEqual({
      revision: 77,
      entries: [
        { key: Buffer.from('a'), value: Buffer.from('"é"'), revision: 300 },
        { key: Buffer.from('b'), value: Buffer.alloc(0), revision: 5 },
      ],
      count: 4000,
      more: true,
    });
  });

  it('leaves out what is 0, false or empty', () => {
    expect(decodeRangeResponse(hex('0a 02 18 01'))).toEqual({
      revision: 1,
      entries: [],
      count: 0,
      more: false,
    });
  });

  it('skips fields that nobody knows yet', () => {
    const unknown = '28 80 01  32 02 ff ff  39 00 00 00 00 00 00 00 00  45 00 00 00 00';
    expect(
      decodeRangeResponse(
        hex(`${unknown} 0a 0b 18 02 79 00 00 00 00 00 00 00 00 12 07 0a 01 61 18 05 38 09`),
      ),
    ).toMatchObject({
      revision: 2,
      entries: [{ key: Buffer.from('a'), revision: 5 }],
    });
  });

  const malformed: [string, string][] = [
    ['nothing', ''],
    ['an answer without a revision', '18 01'],
    ['a length beyond the end', '0a 02 18 01  12 7f 0a'],
    ['a key that is cut off', '0a 02 18 01  12 04 0a 02 61'],
    ['a field beyond the end of its entry', '0a 02 18 01  12 03 0a 02 61 62'],
    ['a header that is longer than it says', '0a 01 18 01'],
    ['a number without an end', '0a 02 18 01  20 ff'],
    ['a number of more than 64 bits', '0a 02 18 01  20 ff ff ff ff ff ff ff ff ff ff 01'],
    ['text where a number belongs', '0a 02 18 01  22 01 61'],
    ['a number where a message belongs', '08 01'],
    ['a type that protobuf no longer has', '0a 02 18 01  33'],
  ];
  it.each(malformed)('is not %s', (_name, text) => {
    expect(() => decodeRangeResponse(hex(text))).toThrow(NotGrpc);
  });
});
