/** A call of gRPC with one message in each direction: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md */
import type { ClientHttp2Session, IncomingHttpHeaders } from 'node:http2';
import { decodeOrKeep } from '../../../../spec/openapi/percent-encoding.ts';
import { explainFailure, GatewayError, GRPC, refusalOf } from '../gateway/gateway-error.ts';
import { NotGrpc } from './not-grpc.ts';

/** Bytes before a message: whether it is compressed, which it is only where that was asked for, and its length. */
const PREFIX_LENGTH = 5;

/**
 * @param url for messages of errors
 * @param metadata of the call, such as its deadline
 * @throws GatewayError, NotGrpc
 */
export function callUnary(
  session: ClientHttp2Session,
  url: string,
  path: string,
  message: Buffer,
  metadata: Readonly<Record<string, string>>,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const stream = session.request({
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/grpc',
      te: 'trailers',
      ...metadata,
    });
    const chunks: Buffer[] = [];
    let failure: Error | undefined;
    let headers: (IncomingHttpHeaders & { ':status'?: number }) | undefined;
    let trailers: IncomingHttpHeaders | undefined;
    stream.on('response', (received) => {
      headers = received;
    });
    stream.on('trailers', (received) => {
      trailers = received;
    });
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('error', (error) => {
      failure = error;
    });
    stream.on('close', () => {
      try {
        if (!headers) throw explainFailure(url, failure ?? new Error('the connection was closed'));
        checkIsGrpc(url, headers);
        // An answer without a message may have its status where others have their headers.
        checkStatus(url, { ...headers, ...trailers });
        resolve(readFrame(url, Buffer.concat(chunks)));
      } catch (error) {
        reject(error);
      }
    });
    stream.end(makeFrame(message));
  });
}

function makeFrame(message: Buffer): Buffer {
  const prefix = Buffer.alloc(PREFIX_LENGTH);
  prefix.writeUInt32BE(message.length, 1);
  return Buffer.concat([prefix, message]);
}

function readFrame(url: string, frame: Buffer): Buffer {
  const isWhole =
    frame.length >= PREFIX_LENGTH && frame[0] === 0 && frame.readUInt32BE(1) === frame.length - PREFIX_LENGTH;
  if (!isWhole) throw new GatewayError('no answer', `${url}: the answer is not one message`);
  return frame.subarray(PREFIX_LENGTH);
}

function checkIsGrpc(url: string, headers: IncomingHttpHeaders & { ':status'?: number }): void {
  const { ':status': status, 'content-type': type = '' } = headers;
  if (status !== 200 || !type.startsWith('application/grpc'))
    throw new NotGrpc(`${url} answered HTTP ${status} ${type}`);
}

function checkStatus(url: string, headers: IncomingHttpHeaders): void {
  const { 'grpc-status': status, 'grpc-message': message } = headers;
  if (status === undefined)
    throw new GatewayError('no answer', `${url}: the answer ended before it was whole`);
  const code = Number(status);
  if (code === OK) return;
  const text = decodeOrKeep(String(message ?? `gRPC status ${status}`));
  throw code === GRPC.unimplemented ? new NotGrpc(`${url}: ${text}`) : refusalOf(text, code);
}

const OK = 0;
