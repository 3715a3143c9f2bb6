/**
 * How the processes behind one port share the login at a Keystone: the first one logs in and renews the token, and the others ask it
 * for the token each time. Secrets of the login stay in the first process.
 */
import { type IdentityConnection, IdentityUnavailable } from '../http/auth/keystone/identity-client.ts';
import type { ServiceKeystone } from '../http/auth/keystone/open-keystone.ts';
import type { Channel } from '../store/channel.ts';

/** A call, and its answer with the same number. No name is one of the store's messages, which are on the same channel. */
export type KeystoneMessage =
  | KeystoneCall
  | { keystone: 'settings are'; call: number; url: string; connection: IdentityConnection }
  | { keystone: 'token is'; call: number; token?: string }
  | { keystone: 'unavailable' | 'error'; call: number; reason: string };

/** Answers the calls of another process. Returns a function that stops it. */
export function serveKeystone(keystone: ServiceKeystone, channel: Channel<KeystoneMessage>): () => void {
  return channel.onMessage((message) => {
    if (!isCall(message)) return;
    const { call } = message;
    void answer(keystone, message)
      .catch((error: Error): KeystoneMessage => {
        const kind = error instanceof IdentityUnavailable ? 'unavailable' : 'error';
        return { keystone: kind, call, reason: error.message };
      })
      .then((reply) => channel.send(reply));
  });
}

/** The Keystone of the process that calls `serveKeystone` on the other end of the channel. */
export async function remoteKeystone(channel: Channel<KeystoneMessage>): Promise<ServiceKeystone> {
  const waiting = new Map<number, (message: KeystoneMessage) => void>();
  let last = 0;
  channel.onMessage((message) => {
    waiting.get(message.call)?.(message);
    waiting.delete(message.call);
  });
  const settings = await ask({ keystone: 'settings' });
  if (settings.keystone !== 'settings are') throw new Error('the first process has no Keystone');
  const { url, connection } = settings;
  return {
    url,
    connection,
    serviceToken: {
      current: async () => (await askToken({ keystone: 'token' })) as string,
      replace: (refused) => askToken({ keystone: 'replace', refused }),
    },
  };

  function ask(question: KeystoneQuestion): Promise<KeystoneMessage> {
    last += 1;
    const call = last;
    return new Promise((resolve) => {
      waiting.set(call, resolve);
      channel.send({ ...question, call });
    });
  }

  async function askToken(question: KeystoneQuestion): Promise<string | undefined> {
    const answered = await ask(question);
    if (answered.keystone === 'token is') return answered.token;
    const { reason } = answered as Extract<KeystoneMessage, { reason: string }>;
    throw answered.keystone === 'unavailable' ? new IdentityUnavailable(reason) : new Error(reason);
  }
}

type KeystoneQuestion =
  | { keystone: 'settings' }
  | { keystone: 'token' }
  | { keystone: 'replace'; refused: string };

type KeystoneCall = KeystoneQuestion & { call: number };

function isCall(message: KeystoneMessage): message is KeystoneCall {
  return ['settings', 'token', 'replace'].includes(message.keystone);
}

async function answer(
  { url, connection, serviceToken }: ServiceKeystone,
  message: KeystoneCall,
): Promise<KeystoneMessage> {
  const { call } = message;
  if (message.keystone === 'settings') return { keystone: 'settings are', call, url, connection };
  const token =
    message.keystone === 'token' ? await serviceToken.current() : await serviceToken.replace(message.refused);
  return { keystone: 'token is', call, ...(token !== undefined && { token }) };
}
