/** A repository in a temporary folder, with commands that run in it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { interop, type Ran } from '../captured-io.ts';

export class GitRepository {
  readonly folder: string;

  constructor(folder = mkdtempSync(join(tmpdir(), 'interop-repository-'))) {
    this.folder = folder;
    this.git('init', '-q', '-b', 'main');
    this.git('config', 'user.name', 'a');
    this.git('config', 'user.email', 'a@example.org');
  }

  git(...words: string[]): string {
    return execFileSync('git', ['-C', this.folder, ...words], { encoding: 'utf8', stdio: 'pipe' });
  }

  write(file: string, text: string): void {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** @throws Error when the file does not contain `from`: the test would change nothing */
  edit(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    this.write(file, text.replace(from, to));
  }

  commit(): void {
    this.git('add', '.');
    this.git('commit', '-q', '-m', 'A commit');
  }

  interop(...argv: string[]): Promise<Ran> {
    return this.interopIn('.', ...argv);
  }

  interopIn(folder: string, ...argv: string[]): Promise<Ran> {
    return interop(argv, undefined, join(this.folder, folder));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
