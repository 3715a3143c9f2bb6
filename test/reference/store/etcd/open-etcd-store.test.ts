import { describe, expect, it } from 'vitest';
import { type FoundMember, judgeMembers } from '../../../../reference/store/etcd/open-etcd-store.ts';

const member = (url: string, version = '3.4.23', clusterId = '1'): FoundMember => ({
  url,
  version,
  clusterId,
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
