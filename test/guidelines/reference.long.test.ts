/** The reference servers pass each capability of the newest edition, with the whole suites and the command that users call. */
import { describe, expect, it } from 'vitest';
import { SERVICES } from '../../spec/contract/load-service.ts';
import { interop } from '../cli/captured-io.ts';

describe.each(SERVICES)('the reference of %s', (service) => {
  it('passes the guideline', { timeout: 900_000 }, async () => {
    const { out, code } = await interop(['run', service, '--guideline', '2026.11']);
    const rows = out.split('\n').filter((line) => /^ (pass|fail|not judged) /.test(line));
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter((line) => !line.startsWith(' pass '))).toEqual([]);
    expect(out).toMatch(new RegExp(`^PASS {2}${service} at .*, depth full, by guideline 2026\\.11: `, 'm'));
    expect(code).toBe(0);
  });
});
