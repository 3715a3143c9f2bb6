import { describe, expect, it } from 'vitest';
import {
  chooseNear,
  type FoundMember,
  judgeMembers,
} from '../../../../reference/store/etcd/open-etcd-store.ts';

const member = (url: string, version = '3.4.23', clusterId = '1', milliseconds = 1): FoundMember => ({
  url,
  version,
  clusterId,
  milliseconds,
});
const silent = (url: string): FoundMember => ({ url, failure: `${url}: connect ECONNREFUSED` });

describe('the members of a cluster', () => {
  const warned: [string, FoundMember[], string[]][] = [
    ['all well', [member('http://a'), member('http://b', '3.6.1')], []],
    [
      'one does not answer',
      [silent('http://a'), member('http://b')],
      ['an etcd member does not answer: http://a: connect ECONNREFUSED'],
    ],
    [
      'one loses data',
      [member('http://a', '3.5.2'), member('http://b', '3.5.3')],
      [
        'the etcd member http://a is 3.5.2, which can lose data (etcd issue 13766): upgrade to 3.5.3 or newer',
      ],
    ],
  ];
  it.each(warned)('%s', (_name, found, warnings) => {
    expect(judgeMembers(found)).toEqual(warnings);
  });

  const refused: [string, FoundMember[], string][] = [
    ['none answers', [silent('http://a')], 'no etcd member answers: http://a: connect ECONNREFUSED'],
    [
      'of two clusters',
      [member('http://a'), member('http://b', '3.4.23', '2')],
      'http://a and http://b are members of different etcd clusters',
    ],
  ];
  it.each(refused)('%s is refused', (_name, found, message) => {
    expect(() => judgeMembers(found)).toThrow(message);
  });
});

describe('the member that a server asks', () => {
  const answering = (milliseconds: number) => member(`http://${milliseconds}`, '3.4.23', '1', milliseconds);
  const rows: [string, FoundMember[], string[]][] = [
    [
      'may be any at one site',
      [answering(1), answering(3.9), answering(2)],
      ['http://1', 'http://3.9', 'http://2'],
    ],
    ['is at the nearest site', [answering(11), answering(6), answering(1)], ['http://1']],
    ['may be any at the nearest site', [answering(8), answering(30), answering(6)], ['http://8', 'http://6']],
    ['answers', [silent('http://a'), answering(20)], ['http://20']],
  ];
  it.each(rows)('%s', (_name, found, urls) => {
    const chosen = new Set(Array.from({ length: 200 }, () => chooseNear(found).url));
    expect([...chosen].toSorted()).toEqual(urls.toSorted());
  });
});
