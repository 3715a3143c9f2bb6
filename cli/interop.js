#!/usr/bin/env node
/** The program where it is installed: TypeScript as it stands, read by tsx. */
import { register } from 'tsx/esm/api';

// Processes that the program starts read TypeScript as well.
process.execArgv.push('--import', import.meta.resolve('tsx'));
register();
await import('./bin.ts');
