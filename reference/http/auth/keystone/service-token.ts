/** The port to the login of the service, whose token validates those of its clients. */
export interface ServiceTokenSource {
  /** A token that is valid for now. @throws IdentityUnavailable */
  current(): Promise<string>;
  /** Another token, after Keystone refused this one; undefined where there is none. @throws IdentityUnavailable */
  replace(refused: string): Promise<string | undefined>;
}
