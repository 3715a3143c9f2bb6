/** Days of the calendar, in UTC: `2026-11-21`. */

/** The same day of the month so many months later, or its last one where it is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
}

export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** Whether it is written as a day, and there is such a day. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return time !== undefined && !Number.isNaN(time.getTime()) && dayOf(time) === text;
}
