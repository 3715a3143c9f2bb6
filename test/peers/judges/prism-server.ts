/** Installs Prism below `.cache/`, and runs it for one document. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { httpTarget } from '../../../runner/target/http/http-target.ts';
import type { Target } from '../../../runner/target/target.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { CannotRun } from '../../programs/cannot-run.ts';
import { installNpmPackages } from '../../programs/npm-packages.ts';

export const PRISM_VERSION = '5.16.0';

/** @throws CannotRun when npm cannot install it */
export function installPrism(folder: string, say: (text: string) => void): Promise<void> {
  return installNpmPackages(folder, [`@stoplight/prism-cli@${PRISM_VERSION}`], say);
}

export interface PrismServer {
  version: Microversion;
  target: Target;
  close(): Promise<void>;
}

/** Starts Prism without `--errors`, so that it reports violations in a header and still passes the calls on. */
export async function startPrism(
  folder: string,
  service: Service,
  version: Microversion,
  upstream: string,
): Promise<PrismServer> {
  const document = join(folder, 'document.json');
  writeFileSync(document, JSON.stringify(service.document(version)));
  const program = join(folder, 'node_modules/@stoplight/prism-cli/dist/index.js');
  const options = ['--port', '0', '--cors', 'false', '--validate-request', 'false'];
  const child = spawn(process.execPath, [program, 'proxy', document, upstream, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const target = httpTarget(await readUrl(child), { timeout: 60, connections: 4 });
  return {
    version,
    target,
    async close() {
      await target.close();
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** @throws CannotRun when it exits before it listens */
async function readUrl(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const [, url] = /listening on (http:\S+)/.exec(line) ?? [];
    said.push(line);
    if (url === undefined) continue;
    child.stdout?.resume();
    return url;
  }
  throw new CannotRun(`Prism did not start. Its output:\n${said.slice(-8).join('\n')}`);
}
