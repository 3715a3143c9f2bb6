/** Recognises and generates texts by ABNF (RFC 5234), whose literals are taken as written. For tests of other parsers. */

type Term =
  | { kind: 'rule'; name: string }
  | { kind: 'literal'; text: string }
  | { kind: 'range'; from: number; to: number }
  | { kind: 'choice'; of: Term[] }
  | { kind: 'sequence'; of: Term[] }
  | { kind: 'repeat'; least: number; most: number; of: Term };

export class Abnf {
  readonly #rules = new Map<string, Term>();

  /** @param rules `name = definition`, a line each */
  constructor(rules: string) {
    for (const line of rules.split('\n').filter((each) => each.trim() !== '')) {
      const [, name = '', definition = ''] = /^\s*([\w-]+)\s*=\s*(.*)$/.exec(line) ?? [];
      this.#rules.set(name, new Reader(definition).read());
    }
  }

  matches(rule: string, text: string): boolean {
    const characters = [...text];
    return this.#ends({ kind: 'rule', name: rule }, characters, new Set([0])).has(characters.length);
  }

  /** @param pick gives an integer from 0 below its argument */
  generate(rule: string, pick: (below: number) => number): string {
    return this.#write({ kind: 'rule', name: rule }, pick);
  }

  #rule(name: string): Term {
    const term = this.#rules.get(name);
    if (!term) throw new Error(`no rule ${name}`);
    return term;
  }

  /** Where the term can end when it begins at one of these places. */
  #ends(term: Term, text: readonly string[], starts: ReadonlySet<number>): Set<number> {
    switch (term.kind) {
      case 'rule':
        return this.#ends(this.#rule(term.name), text, starts);
      case 'literal': {
        const letters = [...term.text];
        const fits = [...starts].filter((start) =>
          letters.every((each, index) => text[start + index] === each),
        );
        return new Set(fits.map((start) => start + letters.length));
      }
      case 'range': {
        const fits = [...starts].filter((start) => {
          const code = text[start]?.codePointAt(0) ?? -1;
          return code >= term.from && code <= term.to;
        });
        return new Set(fits.map((start) => start + 1));
      }
      case 'choice':
        return new Set(term.of.flatMap((each) => [...this.#ends(each, text, starts)]));
      case 'sequence':
        return term.of.reduce((ends, each) => this.#ends(each, text, ends), new Set(starts));
      case 'repeat': {
        const ends = new Set(term.least === 0 ? starts : []);
        let current: Set<number> = new Set(starts);
        for (let count = 1; count <= term.most && current.size > 0; count += 1) {
          current = this.#ends(term.of, text, current);
          const before = ends.size;
          if (count >= term.least) for (const end of current) ends.add(end);
          if (count > term.least && ends.size === before) break;
        }
        return ends;
      }
    }
  }

  #write(term: Term, pick: (below: number) => number): string {
    switch (term.kind) {
      case 'rule':
        return this.#write(this.#rule(term.name), pick);
      case 'literal':
        return term.text;
      case 'range': {
        const width = Math.min(term.to - term.from + 1, 0x200);
        return String.fromCodePoint(term.from + pick(width));
      }
      case 'choice':
        return this.#write(term.of[pick(term.of.length)] as Term, pick);
      case 'sequence':
        return term.of.map((each) => this.#write(each, pick)).join('');
      case 'repeat': {
        const count = term.least + pick(Math.min(term.most - term.least, 4) + 1);
        return Array.from({ length: count }, () => this.#write(term.of, pick)).join('');
      }
    }
  }
}

class Reader {
  #rest: string;

  constructor(text: string) {
    this.#rest = text;
  }

  read(): Term {
    const choices = [this.#sequence()];
    while (this.#take(/^\s*\/\s*/)) choices.push(this.#sequence());
    return choices.length === 1 ? (choices[0] as Term) : { kind: 'choice', of: choices };
  }

  #sequence(): Term {
    const terms: Term[] = [];
    for (let term = this.#repeat(); term; term = this.#repeat()) terms.push(term);
    return { kind: 'sequence', of: terms };
  }

  #repeat(): Term | undefined {
    this.#take(/^\s+/);
    const [whole, least, star, most] = this.#take(/^(\d*)(\*)?(\d*)(?=[\w("%[])/) ?? [];
    const of = this.#element();
    if (!of || !whole) return of;
    const fixed = Number(least || 0);
    return star
      ? { kind: 'repeat', least: fixed, most: most ? Number(most) : Number.POSITIVE_INFINITY, of }
      : { kind: 'repeat', least: fixed, most: fixed, of };
  }

  #element(): Term | undefined {
    const literal = this.#take(/^"([^"]*)"/)?.[1];
    if (literal !== undefined) return { kind: 'literal', text: literal };
    const [, from, to] = this.#take(/^%x([0-9A-F]+)(?:-([0-9A-F]+))?/) ?? [];
    if (from !== undefined)
      return { kind: 'range', from: Number.parseInt(from, 16), to: Number.parseInt(to ?? from, 16) };
    for (const [open, close, least] of [
      [/^\(/, /^\s*\)/, 1],
      [/^\[/, /^\s*\]/, 0],
    ] as const) {
      if (!this.#take(open)) continue;
      const of = this.read();
      this.#take(close);
      return { kind: 'repeat', least, most: 1, of };
    }
    const name = this.#take(/^[A-Za-z][\w-]*/)?.[0];
    return name === undefined ? undefined : { kind: 'rule', name };
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    const match = pattern.exec(this.#rest);
    if (!match) return undefined;
    this.#rest = this.#rest.slice(match[0].length);
    return match;
  }
}
