/** The markup of a Markdown text that a parser of another author has turned into HTML. */

/** What the reporters write. Any other element is of a text that was not escaped. */
const OWN = new Set(
  'h1 h2 h3 h4 p ul ol li strong em code pre table thead tbody tr th td hr details summary'.split(' '),
);

/** The start tags of other elements; a link that shows its own URL is what every parser makes of a URL. */
export function listForeignMarkup(html: string): string[] {
  const withoutUrls = html.replaceAll(/<a href="(https?:[^"]*)">\1<\/a>/g, '$1');
  const tags = withoutUrls.replaceAll('@<!-- -->', '@').match(/<[a-z!?][^>]*>/gi) ?? [];
  return tags.filter((tag) => !OWN.has(/^<(\w*)/.exec(tag)?.[1] as string));
}

/** The text that a reader sees. */
export function readText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => ENTITIES[name] as string);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };
