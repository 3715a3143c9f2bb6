/** Text from documents and clouds, which may contain anything, in Markdown. */

/** Code in a line, fenced with more backquotes than the text has in a row. */
export function renderCode(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const padding = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${text.replaceAll('\n', ' ')}${padding}${fence}`;
}

/** Text that Markdown shows as it is. The comment keeps GitHub from telling the user or team whose name follows the sign. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll(/[\\`*_~[\]<>#|]/g, (mark) => `\\${mark}`)
    .replaceAll(/@(?=\w)/g, '@<!-- -->');
}
