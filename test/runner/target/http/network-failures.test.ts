import { describe, expect, it } from 'vitest';
import { describeFailure, isLostConnection } from '../../../../runner/target/http/network-failures.ts';

const failure = (code: string) => Object.assign(new Error('words of the library'), { code });

describe('a failure below HTTP', () => {
  it.each<[string, string, boolean]>([
    ['ECONNREFUSED', 'refuses connections', false],
    ['UND_ERR_SOCKET', 'closes the connection before the answer is complete', true],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'Name the file of its CA certificate with OS_CACERT', false],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'Name the file of its CA certificate with OS_CACERT', false],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'Name the file of its CA certificate with OS_CACERT', false],
    ['CERT_HAS_EXPIRED', 'has a certificate that has expired', false],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'for another host name', false],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'needs a URL with http://', false],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'wants a certificate of the client', false],
    ['ENEW', 'cannot be reached: words of the library', false],
  ])('%s is described', (code, words, lost) => {
    expect(describeFailure(failure(code))).toContain(words);
    expect(isLostConnection(failure(code))).toBe(lost);
  });

  it('names TLS where the answer is not HTTP', () => {
    const error = Object.assign(new Error('Parse Error: Expected HTTP/'), { name: 'HTTPParserError' });
    expect(describeFailure(error)).toContain('needs a URL with https://');
  });
});
