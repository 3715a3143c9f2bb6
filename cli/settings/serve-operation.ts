/** Reads how a server is operated: its limits, its log and its port for operators. */
import { LOG_FORMATS, type OperationOptions } from '../../reference/operations/start.ts';
import { readName, readNumber } from './arguments.ts';

/** The flags as they were given. */
export interface OperationFlags {
  'admin-port'?: string | undefined;
  'admin-host': string;
  'log-format': string;
  'max-requests': string;
  'request-timeout': string;
  'keep-alive': string;
}

export const OPERATION_OPTIONS = {
  'admin-port': { type: 'string' },
  'admin-host': { type: 'string', default: '127.0.0.1' },
  'log-format': { type: 'string', default: 'text' },
  'max-requests': { type: 'string', default: '1000' },
  'request-timeout': { type: 'string', default: '60' },
  'keep-alive': { type: 'string', default: '5' },
} as const;

export interface ServeOperation {
  options: OperationOptions;
  /** Absent where the server has no port for operators. */
  admin?: { port: number; host: string };
}

/** @throws UsageError */
export function readOperation(flags: OperationFlags): ServeOperation {
  const port = flags['admin-port'];
  const admin =
    port === undefined ? undefined : { port: readNumber('--admin-port', port, 0), host: flags['admin-host'] };
  return {
    options: {
      logFormat: readName('log format', flags['log-format'], LOG_FORMATS) as 'text' | 'json',
      countsForMetrics: admin !== undefined,
      maxRequests: readNumber('--max-requests', flags['max-requests'], 1),
      requestTimeout: readNumber('--request-timeout', flags['request-timeout'], 1),
      keepAlive: readNumber('--keep-alive', flags['keep-alive'], 0),
    },
    ...(admin && { admin }),
  };
}
