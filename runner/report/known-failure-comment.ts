/** The comment over lines of known failures: why they are known, who looks after them, and until when. */

export interface Comment {
  reason: string;
  owner: string;
  /** `YYYY-MM-DD`, the last day on which the line holds. */
  lastDay: string;
}

/**
 * Reads `# reason`, `# owner: who` and `# until: YYYY-MM-DD`, in any order.
 * @param refuse throws with what would be right
 */
export function parseComment(lines: readonly string[], refuse: (message: string) => never): Comment {
  const reason = lines.filter((line) => !FIELD.test(line)).map((line) => line.slice(1).trim());
  const owner = fieldOf('owner', lines, refuse);
  const lastDay = fieldOf('until', lines, refuse);
  if (reason.join('') === '') refuse('no reason stands over the line. Write "# why" above it.');
  if (owner === '') refuse('nobody owns the line. Write "# owner: who looks after it" above it.');
  if (lastDay === '')
    refuse('the line has no end. Write "# until: YYYY-MM-DD" above it, the last day on which it holds.');
  if (!isDay(lastDay))
    refuse(`"${lastDay}", over the line, is no day. Expected "# until: YYYY-MM-DD", such as 2027-03-31.`);
  return { reason: reason.join(' ').trim(), owner, lastDay };
}

const FIELD = /^#\s*(owner|until):(.*)$/i;

function fieldOf(name: string, lines: readonly string[], refuse: (message: string) => never): string {
  const values = lines
    .map((line) => FIELD.exec(line))
    .filter((match) => match?.[1]?.toLowerCase() === name)
    .map((match) => match?.[2]?.trim() ?? '');
  if (values.length > 1) refuse(`two "# ${name}:" stand over the line. Keep one.`);
  return values[0] ?? '';
}

/** 2027-02-30 is none: it would be read as a day in March. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}
