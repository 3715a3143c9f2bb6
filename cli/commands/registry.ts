/** Every command. Its code is loaded when it is called: most of the program judges, and the gate runs before each commit. */
import type { ExitCode } from '../exit-code.ts';
import type { CommandName } from '../help.ts';
import type { Io } from '../io.ts';

/** @param argv what follows the command's name */
export type Command = (argv: readonly string[], io: Io) => Promise<ExitCode> | ExitCode;

export const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  run: async () => (await import('./run.ts')).runCommand,
  report: async () => (await import('./report.ts')).reportCommand,
  compare: async () => (await import('./compare.ts')).compareCommand,
  certify: async () => (await import('./certificate/certify.ts')).certifyCommand,
  attach: async () => (await import('./certificate/attach.ts')).attachCommand,
  verify: async () => (await import('./certificate/verify.ts')).verifyCommand,
  'spot-check': async () => (await import('./certificate/spot-check.ts')).spotCheckCommand,
  site: async () => (await import('./certificate/site.ts')).siteCommand,
  client: async () => (await import('./client.ts')).clientCommand,
  record: async () => (await import('./record.ts')).recordCommand,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  clean: async () => (await import('./clean.ts')).cleanCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
  'store export': async () => (await import('./store/export.ts')).exportStoreCommand,
  'store import': async () => (await import('./store/import.ts')).importStoreCommand,
  'store import-placement': async () => (await import('./store/import-placement.ts')).importPlacementCommand,
  diff: async () => (await import('./diff.ts')).diffCommand,
  gate: async () => (await import('./gate.ts')).gateCommand,
  'guideline import': async () => (await import('./guideline/import.ts')).importGuidelineCommand,
  'guideline export': async () => (await import('./guideline/export.ts')).exportGuidelineCommand,
  'new service': async () => (await import('./new-service.ts')).newServiceCommand,
  'spec list': async () => (await import('./spec/list.ts')).listCommand,
  'spec show': async () => (await import('./spec/show.ts')).showCommand,
  'spec export': async () => (await import('./spec/export.ts')).exportCommand,
  'spec import': async () => (await import('./spec/import.ts')).importCommand,
  'spec check': async () => (await import('./spec/check.ts')).checkCommand,
  'spec deprecations': async () => (await import('./spec/deprecations.ts')).deprecationsCommand,
};
