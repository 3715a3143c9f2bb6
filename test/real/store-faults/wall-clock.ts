/**
 * A module that a server loads first: its time of day is days ahead, and days behind after SIGUSR2. Namespaces do not have a time of
 * day of their own.
 */
const MILLISECONDS_OF_DAY = 86_400_000;
const { now } = Date;
let days = Number(process.env.INTEROP_DAYS_AHEAD);

process.on('SIGUSR2', () => {
  days = -days;
});

const moved = () => now() + days * MILLISECONDS_OF_DAY;

globalThis.Date = class extends Date {
  constructor(...values: unknown[]) {
    super(...((values.length === 0 ? [moved()] : values) as [number]));
  }

  static override now(): number {
    return moved();
  }
} as DateConstructor;
