/** What is checked: the cases of the faults on Nova as it is, then each fault. */
import type { Cause } from '../../../runner/report/cause.ts';
import type { Report } from '../../../runner/report/report.ts';
import type { ComputeFault } from '../../faults/compute/compute-fault.ts';
import { isFound } from '../../faults/judge-fault.ts';
import type { Problems, Row } from '../report-rows.ts';
import { type ComputeTestbed, judgeCompute } from './judge-compute.ts';

export function listRows(faults: readonly ComputeFault[], testbed: ComputeTestbed): Row[] {
  const parts = new Map(faults.map(({ cases, at }) => [`${cases} at ${at}`, { cases, at }]));
  return [
    ...[...parts].map(([name, part]): Row => [`Nova, ${name}`, () => judgeClean(testbed, part)]),
    ...faults.map((fault): Row => [fault.id, () => judgeFault(testbed, fault)]),
  ];
}

async function judgeClean(
  testbed: ComputeTestbed,
  part: Pick<ComputeFault, 'cases' | 'at'>,
): Promise<Problems> {
  const report = await judgeCompute(testbed, part, null);
  if (report.verdict === 'pass' && report.summary.cases.pass > 0) return [];
  return [`${describe(report)} without a fault`];
}

async function judgeFault(testbed: ComputeTestbed, fault: ComputeFault): Promise<Problems> {
  const report = await judgeCompute(testbed, fault, fault);
  const { findings } = report;
  if (!isFound(report, fault)) return [`expected ${fault.rule} in ${fault.cases}: ${describe(report)}`];
  const clauses = findings.filter(({ rule }) => rule === fault.rule).map(({ clause }) => clause);
  return clauses.includes(fault.clause) ? [] : [`found as ${clauses.join(', ')}, not ${fault.clause}`];
}

function describe({ verdict, problem, findings, cases }: Report): string {
  const found = [...new Set(findings.map(textOf))].slice(0, 4).join(', ');
  const other = cases
    .filter((one) => one.verdict !== 'pass')
    .map((one) => `${one.id} ${one.verdict} ${one.reason}`);
  return [verdict, problem, found, other.slice(0, 2).join(', ')].filter(Boolean).join('; ');
}

function textOf({ rule, operation, pointer, expected, actual }: Cause): string {
  return `${rule} ${operation} ${pointer}: ${expected}, got ${actual}`.slice(0, 200);
}
