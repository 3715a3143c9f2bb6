/** The ways to log in to the real cloud, and what a run with each of them comes to. */

export interface LoginRow {
  name: string;
  /** In clouds.yaml; absent where the variables `OS_*` describe the cloud. */
  cloud?: string;
  /** What is put over the cloud's `auth`. */
  auth?: Readonly<Record<string, string>>;
  /** How the cloud's own way to log in is changed. */
  authType?: string;
  /** Part of what the run says where it cannot judge; absent where it passes. */
  problem?: string;
  /** True where Keystone issues no token. */
  isRefused?: boolean;
}

/** Stands for what is different each time. */
export const PASSCODE = 'PASSCODE';
export const TOKEN = 'TOKEN';

export const LOGIN_ROWS: readonly LoginRow[] = [
  { name: 'a password', cloud: 'admin' },
  { name: 'the variables of openrc' },
  { name: 'a token', cloud: 'admin', authType: 'v3token', auth: { token: TOKEN } },
  { name: 'an application credential', cloud: 'application-credential' },
  { name: 'an application credential by its name', cloud: 'application-credential-by-name' },
  { name: 'a passcode', cloud: 'passcode', auth: { passcode: PASSCODE } },
  { name: 'a password and a passcode', cloud: 'totp', auth: { passcode: PASSCODE } },
  { name: 'a trust', cloud: 'trust' },
  { name: 'the user of a service', cloud: 'service' },
  { name: 'the scope of the system', cloud: 'system', problem: 'The scope is wrong' },
  { name: 'the scope of a domain', cloud: 'domain', problem: 'The scope is wrong' },
  { name: 'no scope', cloud: 'unscoped', problem: 'has no scope' },
  { name: 'a user without the role', cloud: 'member', problem: 'The role is wrong' },
  {
    name: 'a wrong password',
    cloud: 'admin',
    auth: { password: 'wrong' },
    problem: 'refuses the login (401)',
    isRefused: true,
  },
  {
    name: 'a wrong passcode',
    cloud: 'passcode',
    auth: { passcode: '000000' },
    problem: 'A passcode',
    isRefused: true,
  },
  {
    name: 'a password where a passcode is needed, too',
    cloud: 'totp',
    authType: 'password',
    problem: 'asks for another factor: password and totp',
    isRefused: true,
  },
];
