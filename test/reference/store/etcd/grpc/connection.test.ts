import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTls } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Connection } from '../../../../../reference/store/etcd/grpc/connection.ts';
import { makeCertificate } from '../../../../real/proxies/certificate.ts';
import {
  answerHttp,
  answerTrailersOnly,
  answerWith,
  frame,
  type GrpcAnswer,
  startStandInGrpc,
} from './stand-in-grpc.ts';

const opened: { close(): unknown }[] = [];

afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

function connectTo(url: string, tls?: { ca: string }): Connection {
  const connection = new Connection(url, tls);
  opened.unshift(connection);
  return connection;
}

async function start(answer: GrpcAnswer, tls?: { cert: string; key: string }) {
  const member = await startStandInGrpc(answer, tls);
  opened.push(member);
  return member;
}

const PATH = '/etcdserverpb.KV/Range';
const LONG = 5_000;
const call = (connection: Connection, within = LONG, token?: string) =>
  connection.call(PATH, Buffer.from('asked'), token, within);

const message = Buffer.from('an answer');
const fine = answerWith([frame(message)]);

describe('a call by gRPC', () => {
  it('sends its message, its deadline and its token', async () => {
    const { url, calls } = await start(fine);
    expect(await call(connectTo(url), LONG, 'a token')).toEqual(message);
    expect(calls).toMatchObject([
      {
        headers: {
          ':method': 'POST',
          ':path': PATH,
          'content-type': 'application/grpc',
          te: 'trailers',
          'grpc-timeout': `${LONG}m`,
          token: 'a token',
        },
        message: frame(Buffer.from('asked')),
      },
    ]);
  });

  it('sends no token where there is none, and uses one connection for all', async () => {
    const { url, calls, sessions } = await start(fine);
    const connection = connectTo(url);
    await call(connection);
    await call(connection);
    expect(calls.map(({ headers }) => headers.token)).toEqual([undefined, undefined]);
    expect(sessions.size).toBe(1);
  });

  const splits: [string, number[]][] = [
    ['within the length', [3]],
    ['behind the length', [5]],
    ['within the message', [5, 6, 9]],
  ];
  it.each(splits)('joins what comes in several frames, divided %s', async (_name, at) => {
    const whole = frame(message);
    const chunks = [0, ...at].map((from, index) => whole.subarray(from, at[index]));
    const { url } = await start(answerWith(chunks));
    expect(await call(connectTo(url))).toEqual(message);
  });

  it('takes a message that is larger than a frame and a window', async () => {
    const large = Buffer.alloc(12 << 20, 'large');
    const { url } = await start(answerWith([frame(large)]));
    expect((await call(connectTo(url))).equals(large)).toBe(true);
  });

  it('takes an empty message', async () => {
    const { url } = await start(answerWith([frame(Buffer.alloc(0))]));
    expect(await call(connectTo(url))).toHaveLength(0);
  });

  const compacted = { 'grpc-status': '11', 'grpc-message': 'required revision has been compacted' };
  const refusals: [string, GrpcAnswer, object][] = [
    ['in trailers', answerWith([], compacted), { failure: 'refused', code: 11, isCompacted: true }],
    ['without headers', answerTrailersOnly(compacted), { failure: 'refused', code: 11, isCompacted: true }],
    [
      'with a message in percent encoding',
      answerTrailersOnly({ 'grpc-status': '7', 'grpc-message': '100%25 %C3%A9' }),
      { failure: 'refused', code: 7, message: '100% é' },
    ],
    [
      'with a message in a wrong encoding',
      answerTrailersOnly({ 'grpc-status': '7', 'grpc-message': '100%' }),
      { failure: 'refused', message: '100%' },
    ],
    [
      'without a message',
      answerTrailersOnly({ 'grpc-status': '3' }),
      { failure: 'refused', message: 'gRPC status 3' },
    ],
    [
      'for now',
      answerTrailersOnly({ 'grpc-status': '14', 'grpc-message': 'no leader' }),
      { failure: 'no answer', code: 14, message: 'no leader' },
    ],
  ];
  it.each(refusals)('is refused %s', async (_name, answer, error) => {
    const { url } = await start(answer);
    await expect(call(connectTo(url))).rejects.toMatchObject({ name: 'GatewayError', ...error });
  });

  it('keeps the connection after a refusal', async () => {
    const refused = answerTrailersOnly(compacted);
    const { url, sessions } = await start((stream, number) =>
      (number === 1 ? refused : fine)(stream, number),
    );
    const connection = connectTo(url);
    await expect(call(connection)).rejects.toMatchObject({ failure: 'refused' });
    const [session] = sessions;
    expect(await call(connection)).toEqual(message);
    expect([...sessions]).toEqual([session]);
  });

  const broken: [string, GrpcAnswer][] = [
    ['breaks before the answer', (stream) => stream.session?.destroy()],
    [
      'breaks within the message',
      async (stream, number) => {
        setTimeout(() => stream.session?.destroy(), 20);
        stream.respond({ ':status': 200, 'content-type': 'application/grpc' });
        stream.write(frame(message).subarray(0, number + 6));
      },
    ],
    [
      'ends without a status',
      (stream) => {
        stream.respond({ ':status': 200, 'content-type': 'application/grpc' });
        stream.end(frame(message));
      },
    ],
    ['has a message that is cut off', answerWith([frame(message).subarray(0, 9)])],
    ['has no message', answerWith([])],
    ['has two messages', answerWith([frame(message), frame(message)])],
    ['is reset', (stream) => stream.close(2)],
  ];
  it.each(broken)('may be repeated, over another connection, where the answer %s', async (_name, answer) => {
    const { url, calls } = await start((stream, number) => (number === 1 ? answer : fine)(stream, number));
    const connection = connectTo(url);
    await expect(call(connection)).rejects.toMatchObject({ name: 'GatewayError', failure: 'no answer' });
    expect(await call(connection)).toEqual(message);
    expect(new Set(calls.map(({ session }) => session)).size).toBe(2);
  });

  it('says where an answer ended without a status', async () => {
    const { url } = await start((stream) => {
      stream.respond({ ':status': 200, 'content-type': 'application/grpc' });
      stream.end(frame(message));
    });
    await expect(call(connectTo(url))).rejects.toThrow(`${url}: the answer ended before it was whole`);
  });

  it('fails as others do where it cannot be made', async () => {
    const { url } = await start(fine);
    const connection = connectTo(url);
    await call(connection);
    const failed = call(connection);
    connection.close();
    await expect(failed).rejects.toMatchObject({ name: 'GatewayError', failure: 'no answer' });
  });

  it('goes over another connection once the member wants no more over one', async () => {
    const { url } = await start((stream, number) => {
      void fine(stream, number);
      stream.session?.close();
    });
    const connection = connectTo(url);
    expect(await call(connection)).toEqual(message);
    expect(await call(connection)).toEqual(message);
  });

  it('waits no longer than it may for an answer', async () => {
    const { url, calls } = await start(() => {});
    const failed = call(connectTo(url), 200);
    await expect(failed).rejects.toMatchObject({
      failure: 'no answer',
      message: `${url} did not answer within 200 ms`,
    });
    expect(calls).toHaveLength(1);
  });

  it('waits no longer for a member that accepts a connection and says nothing', async () => {
    const url = await listen(createServer());
    await expect(call(connectTo(url), 200)).rejects.toMatchObject({ failure: 'no answer' });
  });

  it('is not sent where nothing listens', async () => {
    const { url, close } = await start(fine);
    await close();
    await expect(call(connectTo(url))).rejects.toMatchObject({ name: 'GatewayError', failure: 'not sent' });
  });

  it('leaves the connection open for five seconds, and opens another one for a later call', async () => {
    const { url, calls, sessions } = await start(fine);
    const connection = connectTo(url);
    await call(connection);
    expect(sessions.size).toBe(1);
    await until(() => sessions.size === 0);
    expect(await call(connection)).toEqual(message);
    expect(new Set(calls.map(({ session }) => session)).size).toBe(2);
  }, 20_000);

  it('ends with the connection', async () => {
    const { url, sessions } = await start(() => connection.close());
    const connection = connectTo(url);
    await expect(call(connection)).rejects.toMatchObject({ failure: 'no answer' });
    await until(() => sessions.size === 0);
  });
});

describe('what does not speak gRPC', () => {
  it('may be a server of HTTP/1.1', async () => {
    const url = await listen(createHttp((_, response) => response.end('{}')));
    await expect(call(connectTo(url))).rejects.toMatchObject({ name: 'NotGrpc' });
  });

  it('may close the connection without a word', async () => {
    const url = await listen(createServer((socket) => socket.end()));
    await expect(call(connectTo(url))).rejects.toMatchObject({ name: 'NotGrpc' });
  });

  const others: [string, GrpcAnswer][] = [
    ['a page', answerHttp(200, 'text/html')],
    ['bad gateway', answerHttp(502, 'text/html')],
    ['bad gateway in the name of gRPC', answerHttp(502, 'application/grpc')],
    ['that it has no such call', answerTrailersOnly({ 'grpc-status': '12', 'grpc-message': 'unknown' })],
  ];
  it.each(others)('may answer HTTP/2 with %s', async (_name, answer) => {
    const { url } = await start(answer);
    await expect(call(connectTo(url))).rejects.toMatchObject({ name: 'NotGrpc' });
  });
});

describe('over TLS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'interop-grpc-'));
  let ca: string;
  let server: { cert: string; key: string };

  beforeAll(async () => {
    const files = await makeCertificate(folder);
    ca = readFileSync(files.authority, 'utf8');
    const pem = readFileSync(files.server, 'utf8');
    server = { cert: pem, key: pem };
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('calls a member whose authority it knows', async () => {
    const { url } = await start(fine, server);
    expect(await call(connectTo(url, { ca }))).toEqual(message);
    expect(await call(connectTo(url.replace('127.0.0.1', 'localhost'), { ca }))).toEqual(message);
  });

  it('sends nothing to one whose authority it does not know', async () => {
    const { url, calls } = await start(fine, server);
    await expect(call(connectTo(url))).rejects.toMatchObject({ name: 'GatewayError', failure: 'not sent' });
    expect(calls).toEqual([]);
  });

  const protocols: [string, string[]][] = [
    ['offers HTTP/1.1 only', ['http/1.1']],
    ['offers other protocols only', ['smtp']],
  ];
  it.each(protocols)('does not take a server for a member that %s', async (_name, ALPNProtocols) => {
    const url = await listen(createHttps({ ...server, ALPNProtocols }, (_, response) => response.end('{}')));
    await expect(call(connectTo(url.replace('http:', 'https:'), { ca }))).rejects.toMatchObject({
      name: 'NotGrpc',
    });
  });

  it('does not wait for one that agrees on no protocol', async () => {
    const url = await listen(createTls(server));
    await expect(call(connectTo(url.replace('http:', 'https:'), { ca }), LONG)).rejects.toMatchObject({
      name: 'NotGrpc',
    });
  });
});

/** @returns the URL */
async function listen(server: Server): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push({
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
}
