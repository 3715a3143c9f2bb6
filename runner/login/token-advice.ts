/** What a user can do when the service refuses the token of the run. */
import type { TokenAdvice } from '../target/discover.ts';
import type { Login } from './log-in.ts';
import { explainRefusal } from './login-summary.ts';

export const NO_TOKEN_GIVEN: TokenAdvice = {
  refused:
    'No token was given. Log in with --os-cloud NAME, or give a token with --token-file; "admin", which was sent, is for services without Keystone.',
  forbidden: 'Give the token of an administrator with --token-file, or log in with --os-cloud NAME.',
};

export const GIVEN_TOKEN: TokenAdvice = {
  refused:
    'It has ended, or is of another cloud. Give another one with --token-file, or log in with --os-cloud NAME, which renews it.',
  forbidden:
    'Give the token of an administrator with --token-file, or log in as one with --os-cloud NAME, which also tells a wrong role from a wrong scope.',
};

export function adviseOnLogin({ cloud, issued }: Login): TokenAdvice {
  return {
    refused: `Keystone of the cloud "${cloud}" has just issued it, so that this service asks another Keystone, or its clock differs from Keystone's. Check that the URL is of the same cloud.`,
    forbidden: issued ? explainRefusal(issued) : 'Use the token of an administrator.',
  };
}
