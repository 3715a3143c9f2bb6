/** Something that speaks HTTP/2 where a member of etcd would, and answers as a test says. */
import {
  createSecureServer,
  createServer,
  type Http2Server,
  type Http2Session,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from 'node:http2';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface StandInGrpc {
  url: string;
  calls: { headers: IncomingHttpHeaders; message: Buffer; session: Http2Session | undefined }[];
  /** Those that are open. */
  sessions: ReadonlySet<ServerHttp2Session>;
  close(): Promise<void>;
}

export type GrpcAnswer = (stream: ServerHttp2Stream, call: number) => void | Promise<void>;

/** @param tls of the server, which speaks HTTP/2 without when absent */
export async function startStandInGrpc(
  answer: GrpcAnswer,
  tls?: { cert: string; key: string },
): Promise<StandInGrpc> {
  const calls: StandInGrpc['calls'] = [];
  const sessions = new Set<ServerHttp2Session>();
  const server: Http2Server = tls ? createSecureServer(tls) : createServer();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
    session.on('error', () => {});
  });
  server.on('stream', (stream, headers) => {
    const chunks: Buffer[] = [];
    stream.on('error', () => {});
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const number = calls.push({ headers, message: Buffer.concat(chunks), session: stream.session });
      void answer(stream, number);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    sessions,
    async close() {
      for (const session of sessions) session.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A message with the five bytes before it. */
export function frame(message: Buffer): Buffer {
  const prefix = Buffer.alloc(5);
  prefix.writeUInt32BE(message.length, 1);
  return Buffer.concat([prefix, message]);
}

const HEADERS = { ':status': 200, 'content-type': 'application/grpc' } as const;

/** @param chunks of the frame, which are sent one after the other */
export function answerWith(
  chunks: readonly Buffer[],
  trailers: Record<string, string> = { 'grpc-status': '0' },
): GrpcAnswer {
  return async (stream) => {
    stream.respond(HEADERS, { waitForTrailers: true });
    stream.on('wantTrailers', () => stream.sendTrailers(trailers));
    for (const chunk of chunks) {
      stream.write(chunk);
      // In a frame of its own.
      await sleep(1);
    }
    stream.end();
  };
}

/** A status where headers are, without a message. */
export function answerTrailersOnly(trailers: Record<string, string>): GrpcAnswer {
  return (stream) => stream.respond({ ...HEADERS, ...trailers }, { endStream: true });
}

export function answerHttp(status: number, type: string): GrpcAnswer {
  return (stream) => {
    stream.respond({ ':status': status, 'content-type': type });
    stream.end('something else');
  };
}
