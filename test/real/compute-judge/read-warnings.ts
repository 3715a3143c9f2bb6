/** Reads from Nova's log which of its answers its own response schemas do not allow (`[api] response_validation = warn`). */

export interface NovaWarning {
  method: string;
  /** Below the root, without a query. */
  path: string;
  /** Null for a call that asked for none. */
  microversion: string | null;
  /** What Nova says. */
  words: string;
}

const VALIDATION =
  /nova\.api\.validation \[(?:None )?(req-[0-9a-f-]+) [^\]]*\] Schema failed to validate: (.*)/;
const REQUEST =
  /requestlog \[(?:None )?(req-[0-9a-f-]+) [^\]]*\] \S+ "(\S+) (\S+)" status: \d+ .*microversion: (\S+)/;

/** @param log lines of Nova's log. Warnings of requests that are not in it are left out */
export function readWarnings(log: string): NovaWarning[] {
  const words = new Map<string, string>();
  const warnings: NovaWarning[] = [];
  for (const line of log.split('\n')) {
    const [, failed, why] = VALIDATION.exec(line) ?? [];
    if (failed !== undefined && why !== undefined) words.set(failed, why);
    const [, request, method, url, microversion] = REQUEST.exec(line) ?? [];
    const said = request === undefined ? undefined : words.get(request);
    if (said === undefined || method === undefined || url === undefined) continue;
    const path = (url.split('?')[0] as string).replace(/^\/v2\.1/, '');
    warnings.push({
      method,
      path,
      microversion: microversion === '-' ? null : (microversion ?? null),
      words: said,
    });
  }
  return warnings;
}
