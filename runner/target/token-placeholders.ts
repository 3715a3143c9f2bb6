/** What requests and reports have in place of tokens. */

/** Stands for the token of the run. */
export const OWN_TOKEN = '$TOKEN';

/** Stands for the token of a user without the roles of an administrator. */
export const MEMBER_TOKEN = '$MEMBER_TOKEN';
