/** Colours and sections of reports for a terminal. */

export type Paint = (text: string, code: number) => string;

export const RED = 31;
export const GREEN = 32;
export const YELLOW = 33;

/** @param color whether texts get ANSI colours */
export function makePaint(color: boolean): Paint {
  return (text, code) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
}

/** Sections with an empty line between them; those without lines are left out. */
export function joinSections(sections: readonly (readonly string[])[]): string {
  const texts = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${texts.join('\n\n')}\n`;
}
