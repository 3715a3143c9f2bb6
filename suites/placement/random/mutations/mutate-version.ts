/** Mutates the microversion header of a call. */
import type { Choices } from '../../../../runner/case/generated/choices.ts';

/** Returns a microversion header that is malformed, unsupported or in an unusual notation; null for none. */
export function mutateVersion(choose: Choices, service: string, newest: string): string | null {
  const [major, minor] = newest.split('.').map(Number) as [number, number];
  return choose.pick([
    null,
    '',
    service,
    `${service} latest`,
    `${service} latest`,
    `${service} ${major}.${minor + 1}`,
    `${service} ${major + 1}.0`,
    `${service} 0.9`,
    `${service} ${major}`,
    `${service} ${newest}.0`,
    `${service} 1.01`,
    `${service} -1.0`,
    `${service} a.b`,
    `${service}  ${newest}`,
    `${service} ${newest}, compute 2.1`,
    `compute 2.1, ${service} ${newest}`,
    `compute ${newest}`,
    `${service.toUpperCase()} ${newest}`,
    newest,
    `${service}=${newest}`,
    `${service} ${newest} ${newest}`,
  ]);
}
