/** Annotations of GitHub's workflow commands, which GitHub shows at the lines of a pull request. */

export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  /** Absent where no file has it. */
  file?: string;
  line?: number;
  /** GitHub shows it above the text. */
  title: string;
  text: string;
}

/**
 * GitHub shows ten annotations of each level and step, and drops the others without a word. The first ones become
 * annotations and the others lines of the log, after a notice with the sum.
 *
 * @param sum of all, such as `12 changes in 3 operations`
 */
export function renderAnnotations(annotations: readonly Annotation[], sum: string): string {
  const shown = (['error', 'warning', 'notice'] as const).flatMap((level) =>
    annotations.filter((each) => each.level === level).slice(0, MAX_OF_LEVEL[level]),
  );
  const rest = annotations.filter((each) => !shown.includes(each));
  const commands = annotations.filter((each) => shown.includes(each)).map(formatCommand);
  if (rest.length === 0) return commands.join('');
  const notice = `::notice title=api-interop::${escapeData(`${sum}. ${shown.length} are shown as annotations, and ${rest.length} more in the log of this step.`)}\n`;
  return [notice, ...commands, '::group::More annotations\n', ...rest.map(formatLine), '::endgroup::\n'].join(
    '',
  );
}

/** One notice has the sum. */
const MAX_OF_LEVEL = { error: 10, warning: 10, notice: 9 } as const;

function formatCommand({ level, file, line, title, text }: Annotation): string {
  const place = file === undefined ? '' : `file=${escapeProperty(file)},line=${line ?? 1},`;
  const [shownTitle, shownText] = [cut(title, MAX_TITLE), cut(text, MAX_TEXT)];
  return `::${level} ${place}title=${escapeProperty(shownTitle)}::${escapeData(shownText)}\n`;
}

/** GitHub's check runs take titles of 255 characters and texts of 64 KB. A text of 4,000 can still be read. */
const MAX_TITLE = 255;
const MAX_TEXT = 4000;

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** A line of the log that GitHub does not take for a command. */
function formatLine({ level, file, line, title, text }: Annotation): string {
  const place = file === undefined ? '' : `${file}:${line ?? 1} `;
  return `${level} ${place}${title}: ${text.replaceAll(/[\r\n]+/g, ' ')}\n`;
}

/** The escapes of GitHub's workflow commands. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
