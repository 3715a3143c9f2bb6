/** Logs in as the user of a service that is served here. */
import { CannotJudge } from '../../../runner/target/discover.ts';
import type { Io } from '../../io.ts';
import { UsageError } from '../../usage-error.ts';
import type { LoginSettings } from './login-settings.ts';
import { type OpenLogin, openLogin } from './open-login.ts';

/** @throws InputError, and UsageError when the login is not possible */
export function openServiceLogin(settings: LoginSettings, io: Io): Promise<OpenLogin> {
  return refuseFailure(() => openLogin(settings, LOGIN_TIMEOUT, io));
}

/** Nothing is judged here, so a cloud that cannot be used is a matter of the user's settings. */
export async function refuseFailure<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof CannotJudge ? new UsageError(error.message) : error;
  }
}

/** Seconds. */
const LOGIN_TIMEOUT = 10;
