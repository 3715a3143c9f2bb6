/** The token of a user of etcd, which ends after some minutes. */
import { GatewayError, GRPC } from './gateway-error.ts';

/** A user of etcd. */
export interface Credentials {
  name: string;
  password: string;
}

export class EtcdLogin {
  readonly #credentials: Credentials;
  readonly #call: (path: string, body: unknown) => Promise<unknown>;
  #token: string | undefined;
  /** While one is asked for, which all calls share. */
  #asked: Promise<void> | undefined;

  /** @param call makes a call without a token. @throws GatewayError */
  constructor(credentials: Credentials, call: (path: string, body: unknown) => Promise<unknown>) {
    this.#credentials = credentials;
    this.#call = call;
  }

  /** Logs in at first, and once more when the token has ended: the call was refused then, not applied. @throws GatewayError */
  async withToken<T>(call: (token: string | undefined) => Promise<T>): Promise<T> {
    if (this.#token === undefined) await this.#logIn();
    const token = this.#token;
    try {
      return await call(token);
    } catch (error) {
      if (!isTokenRefused(error)) throw error;
      if (this.#token === token) this.#token = undefined;
      if (this.#token === undefined) await this.#logIn();
      return call(this.#token);
    }
  }

  #logIn(): Promise<void> {
    this.#asked ??= this.#askForToken().finally(() => {
      this.#asked = undefined;
    });
    return this.#asked;
  }

  async #askForToken(): Promise<void> {
    try {
      const answer = await this.#call('auth/authenticate', this.#credentials);
      this.#token = (answer as { token: string }).token;
    } catch (error) {
      // Whatever became of the login, the call behind it was not sent.
      const { failure, message, code } = error as GatewayError;
      throw new GatewayError(failure === 'refused' ? failure : 'not sent', message, code);
    }
  }
}

/** Its token has ended, or was issued before rights were changed. */
function isTokenRefused(error: unknown): boolean {
  return (
    error instanceof GatewayError &&
    (error.code === GRPC.unauthenticated || error.message.includes('revision of auth store is old'))
  );
}
