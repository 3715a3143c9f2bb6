/** Lines of a file of known failures or known changes, each below a comment with its reason, owner and last day. */

export interface Comment {
  reason: string;
  owner: string;
  /** `YYYY-MM-DD`, the last day on which the line holds. */
  lastDay: string;
}

/** A line with the comment above it. */
export interface CommentedLine {
  text: string;
  /** `file:line`, for messages. */
  place: string;
  comment: readonly string[];
}

/** A comment covers the lines below it up to a blank line or the next comment. @param file for messages */
export function readCommentedLines(text: string, file: string): CommentedLine[] {
  const lines: CommentedLine[] = [];
  let comment: string[] = [];
  let ended = false;
  text.split(/\r?\n/).forEach((line, index) => {
    const isComment = line.startsWith('#');
    if (line.trim() === '' || (isComment && ended)) comment = [];
    if (isComment) comment.push(line);
    else if (line.trim() !== '') lines.push({ text: line.trim(), place: `${file}:${index + 1}`, comment });
    ended = !isComment;
  });
  return lines;
}

/**
 * Reads `# reason`, `# owner: who` and `# until: YYYY-MM-DD`, in any order.
 * @param refuse throws an error with the message
 */
export function parseComment(lines: readonly string[], refuse: (message: string) => never): Comment {
  const reason = lines.filter((line) => !FIELD.test(line)).map((line) => line.slice(1).trim());
  const owner = fieldOf('owner', lines, refuse);
  const lastDay = fieldOf('until', lines, refuse);
  if (reason.join('') === '') refuse('the line has no reason. Write "# why" above it.');
  if (owner === '') refuse('the line has no owner. Write "# owner: who maintains it" above it.');
  if (lastDay === '') refuse('the line has no last day. Write "# until: YYYY-MM-DD" above it.');
  if (!isDay(lastDay))
    refuse(
      `"${lastDay}", above the line, is not a date. Expected "# until: YYYY-MM-DD", such as 2027-03-31.`,
    );
  return { reason: reason.join(' ').trim(), owner, lastDay };
}

const FIELD = /^#\s*(owner|until):(.*)$/i;

function fieldOf(name: string, lines: readonly string[], refuse: (message: string) => never): string {
  const values = lines
    .map((line) => FIELD.exec(line))
    .filter((match) => match?.[1]?.toLowerCase() === name)
    .map((match) => match?.[2]?.trim() ?? '');
  if (values.length > 1) refuse(`the comment above the line has two "# ${name}:". Keep one.`);
  return values[0] ?? '';
}

/** False for 2027-02-30, which `Date.parse` reads as a day in March. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}
