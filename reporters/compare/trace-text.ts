/** The calls of a comparison as a script for a shell, which makes them again on the first target. */
import type { ComparedCall } from '../../runner/compare/comparison.ts';
import { curlLine } from '../curl.ts';

/** @param call null where everything was removed, so that nothing before it matters to what follows */
export function traceText(root: string, call: ComparedCall | null): string {
  if (call === null) return '# everything was removed\n';
  const { number, operation, microversion, request, responses } = call;
  const statuses = responses.map(({ status }) => status).join(' ');
  return `# ${number} ${operation} at ${microversion}: ${statuses}\n${curlLine(root, request)}\n`;
}
