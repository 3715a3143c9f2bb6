/** The calls of a comparison as a shell script, which repeats them on the first target. */
import type { ComparedCall } from '../../runner/compare/result/comparison.ts';
import { renderCurl } from '../curl.ts';

/**
 * @param root the root of the first target, without a slash at its end
 * @param call null where everything was removed: the calls after it do not depend on those before it
 */
export function renderTrace(root: string, call: ComparedCall | null): string {
  if (call === null) return '# everything was removed\n';
  const { number, operation, microversion, request, responses } = call;
  const statuses = responses.map(({ status }) => status).join(' ');
  return `# ${number} ${operation} at ${microversion}: ${statuses}\n${renderCurl(root, request)}\n`;
}
