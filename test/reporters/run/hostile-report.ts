/** The sample report with texts of a cloud that attack whoever reads them. */
import type { Report } from '../../../runner/report/report.ts';
import { SAMPLE } from './sample-report.ts';

export const HOSTILE_TEXT =
  '</script><img src=x onerror=alert(1)>\u001b[2J\r\n::error::forged\n=HYPERLINK("x") | [a](javascript:alert(1)) ``` \u202egpj.exe & "\'';

export const HOSTILE: Report = {
  ...SAMPLE,
  findings: SAMPLE.findings.map((cause) => ({
    ...cause,
    pointer: `/${HOSTILE_TEXT}`,
    expected: HOSTILE_TEXT,
    actual: HOSTILE_TEXT,
    hint: HOSTILE_TEXT,
    exchange: {
      ...cause.exchange,
      request: { ...cause.exchange.request, body: HOSTILE_TEXT },
      response: { ...cause.exchange.response, body: HOSTILE_TEXT, headers: [['x-cloud', HOSTILE_TEXT]] },
    },
  })),
  guideline: SAMPLE.guideline && {
    ...SAMPLE.guideline,
    edition: HOSTILE_TEXT,
    capabilities: SAMPLE.guideline.capabilities.map((capability) => ({
      ...capability,
      id: HOSTILE_TEXT,
      microversions: HOSTILE_TEXT,
      reason: capability.reason && HOSTILE_TEXT,
      failed: [HOSTILE_TEXT],
    })),
    otherServices: [HOSTILE_TEXT],
  },
  cases: SAMPLE.cases.map((result) => ({ ...result, reason: result.reason && HOSTILE_TEXT })),
  leftBehind: [`DELETE /${HOSTILE_TEXT}`],
};
