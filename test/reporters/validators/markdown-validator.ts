/** Markdown by the parser of GitHub: no text of a cloud or a document becomes markup. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDebianProgram } from '../../programs/debian-program.ts';
import { execute } from '../../programs/execute.ts';
import { listForeignMarkup } from '../markup.ts';
import type { Validator } from './validator.ts';

export const githubMarkdown: Validator = {
  name: "GitHub's parser of Markdown",
  format: 'markdown',
  broken: '- <img src=x> and [a](b)',
  async open(say) {
    const { file, env } = await findDebianProgram('cmark-gfm', ['cmark-gfm'], say);
    return async (text) => {
      const folder = mkdtempSync(join(tmpdir(), 'interop-markdown-'));
      try {
        writeFileSync(join(folder, 'report.md'), text);
        const extensions = ['table', 'strikethrough', 'autolink'].flatMap((name) => ['-e', name]);
        const args = ['--unsafe', ...extensions, join(folder, 'report.md')];
        const { code, output } = await execute(file, args, { ...process.env, ...env });
        return code === 0 ? listForeignMarkup(output) : [output];
      } finally {
        rmSync(folder, { recursive: true });
      }
    };
  },
};
