/** The verdicts, all of them, with what each says. Only `fail` blames the cloud. */
export const VERDICT_MEANINGS = {
  pass: 'the cloud does what the case states',
  fail: 'the cloud violates its contract',
  warn: 'no new violation, but someone should look',
  skipped: 'not run, for the reason given',
  blocked: 'not run: the setup of the case failed',
  error: 'the harness or the network failed, which says nothing about the cloud',
} as const;

export type Verdict = keyof typeof VERDICT_MEANINGS;

export const VERDICTS = Object.keys(VERDICT_MEANINGS) as readonly Verdict[];
