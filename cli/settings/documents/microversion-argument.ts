/** Reads a microversion argument. */
import { isVersionName, type Microversion } from '../../../spec/contract/microversion.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { UsageError } from '../../usage-error.ts';

/** @throws UsageError for a microversion that the service does not have */
export function readMicroversion(service: Service, text: string): Microversion {
  if (isVersionName(text) && service.has(text)) return text;
  throw new UsageError(
    `${service.name} has no microversion ${text}. Expected ${service.oldest} to ${service.newest}.`,
  );
}
