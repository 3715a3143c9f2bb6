/** Days of the calendar in UTC, as text: `2026-11-21`. */

/** The same day of the month, that many months later; the last day of the month where the month is shorter. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))));
}

export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** Whether the text has the form of a day, and the calendar has that day. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return time !== undefined && !Number.isNaN(time.getTime()) && dayOf(time) === text;
}
