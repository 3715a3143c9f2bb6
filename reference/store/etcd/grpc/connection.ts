/**
 * A connection to a member by HTTP/2, and calls over it. Over `http:` it begins with HTTP/2 at once, as members expect ("prior
 * knowledge", RFC 9113, section 3.3); over `https:` both agree on it (ALPN).
 *
 * This is code of our own, since a published client would be a dependency of every server for one kind of call. Measured by
 * transactions, `etcd3` also took 1,620 to 1,940 µs of processor time each and `@grpc/grpc-js` 1,350 to 1,780, where the JSON gateway took
 * 610 to 890, and framing of one's own 540 to 830 (docs/operate.md).
 */
import { type ClientHttp2Session, connect } from 'node:http2';
import { explainFailure, GatewayError } from '../gateway/gateway-error.ts';
import { CONNECT_WITHIN, type Tls } from '../gateway/member.ts';
import { NotGrpc } from './not-grpc.ts';
import { callUnary } from './unary-call.ts';

/** Bytes that are on their way without an acknowledgement: more than a page has, which otherwise waits for this process again and again. */
const WINDOW = 4 << 20;
/** Milliseconds without a call after which it is closed: longer than any call takes. It would keep the process from ending, and may break unseen. */
const MAX_IDLE = 5_000;

export class Connection {
  readonly #url: string;
  readonly #tls: Tls;
  #opened: Opened | undefined;

  /** @param url of a member; it is connected to with the first call, and again after one that failed or a pause */
  constructor(url: string, tls: Tls = {}) {
    this.#url = url;
    this.#tls = tls;
  }

  /**
   * @param path such as `/etcdserverpb.KV/Range`
   * @param within milliseconds, to connect included
   * @throws GatewayError, NotGrpc
   */
  async call(path: string, message: Buffer, token: string | undefined, within: number): Promise<Buffer> {
    const { session, ready } = this.#open();
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      session.destroy();
    }, within);
    try {
      await ready;
      return await callUnary(session, this.#url, path, message, {
        'grpc-timeout': `${within}m`,
        ...(token !== undefined && { token }),
      });
    } catch (error) {
      // Only a refusal shows that the connection is fine.
      if (!(error instanceof GatewayError && error.failure === 'refused')) session.destroy();
      if (isLate) throw new GatewayError('no answer', `${this.#url} did not answer within ${within} ms`);
      throw error instanceof NotGrpc ? error : explainFailure(this.#url, error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** A call that is on its way fails. */
  close(): void {
    this.#opened?.session.destroy();
  }

  #open(): Opened {
    const { session } = this.#opened ?? {};
    // A member that ends, or a proxy after so many calls, asks for no more calls over a connection.
    if (!this.#opened || session?.closed || session?.destroyed)
      this.#opened = openSession(this.#url, this.#tls);
    return this.#opened;
  }
}

interface Opened {
  session: ClientHttp2Session;
  ready: Promise<void>;
}

function openSession(url: string, tls: Tls): Opened {
  const settings = { enablePush: false, initialWindowSize: WINDOW };
  const session = connect(url, { ...tls, settings });
  session.setTimeout(MAX_IDLE, () => session.close());
  return { session, ready: waitUntilReady(session, url) };
}

/** Until the settings of the other side have come, which shows that it speaks HTTP/2. @throws GatewayError, NotGrpc */
function waitUntilReady(session: ClientHttp2Session, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let isConnected = false;
    const timer = setTimeout(() => {
      reject(new GatewayError('not sent', `${url} did not accept a connection within ${CONNECT_WITHIN} ms`));
      session.destroy();
    }, CONNECT_WITHIN);
    session.once('connect', () => {
      clearTimeout(timer);
      isConnected = true;
      session.setLocalWindowSize(WINDOW);
      if (session.encrypted && session.alpnProtocol !== 'h2') session.destroy();
    });
    session.once('remoteSettings', () => resolve());
    const fail = (error: NodeJS.ErrnoException) => {
      const isOther = isConnected || error.code === 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL';
      reject(isOther ? new NotGrpc(`${url} does not speak HTTP/2`) : explainFailure(url, error));
    };
    // It stays, since an error that nothing listens to would end the process.
    session.on('error', fail);
    session.once('close', () => {
      clearTimeout(timer);
      fail(new Error('the connection was closed'));
    });
  });
}
