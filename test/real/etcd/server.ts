/** A reference server as a process of its own, over a store that other servers share. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { NetworkPlace, PlacedCommand } from '../networks/network.ts';

export interface ServerProcess {
  /** The origin. */
  url: string;
  child: ChildProcess;
  /** What it has written to standard error. */
  said(): string;
  end(): Promise<void>;
}

export interface ServerOptions {
  /** `placement` when absent. */
  services?: string;
  env?: Readonly<Record<string, string>>;
  /** Further flags of `interop serve`. */
  flags?: readonly string[];
  /** Where it runs; on the loopback interface when absent. */
  place?: NetworkPlace;
  /** The file of a module that it loads first. */
  preload?: string;
}

const PROGRAM = fileURLToPath(new URL('../../../cli/bin.ts', import.meta.url));

/** @param store as `--store` takes it. @throws Error with what the server says, when it ends before it serves */
export async function startServer(
  store: string,
  { services = 'placement', env = {}, flags: further = [], place, preload }: ServerOptions = {},
): Promise<ServerProcess> {
  const flags = ['--port', '0', '--services', services, '--store', store, ...further];
  if (place) flags.push('--host', place.address);
  const imports = ['tsx', ...(preload === undefined ? [] : [preload])].flatMap((each) => ['--import', each]);
  const command: PlacedCommand = [process.execPath, ...imports, PROGRAM, 'serve', ...flags];
  const [program, ...args] = place?.at(command) ?? command;
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const kill = () => child.kill('SIGKILL');
  process.on('exit', kill);
  const exited = once(child, 'exit');
  const said = { out: '', err: '' };
  child.stderr.on('data', (text) => {
    said.err += text;
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      said.out += text;
      const [found] = /http:\/\/[\d.]+:\d+/.exec(said.out) ?? [];
      if (found && said.out.includes('\n')) resolve(found);
    });
    void exited.then(() => {
      process.off('exit', kill);
      reject(new Error(said.err.trim()));
    });
  });
  return {
    url,
    child,
    said: () => said.err,
    async end() {
      process.off('exit', kill);
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      await exited;
    },
  };
}
