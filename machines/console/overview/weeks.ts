const DAY = 86_400_000;
/** Days from the first Monday of 1970 to the first day. */
const TO_MONDAY = 3;
/** As many weeks without a call in a row are told; of more, a clock was wrong. */
const MOST_EMPTY = 60;

/**
 * The week of a moment, as the date of its Monday.
 *
 * @param offset minutes that local time is behind Greenwich, as `Date` tells it
 * @example weekOf(Date.UTC(2026, 10, 28), 0) // '2026-11-23'
 */
export function weekOf(ms: number, offset: number): string {
  const days = Math.floor((ms - offset * 60_000) / DAY);
  const monday = days - ((((days + TO_MONDAY) % 7) + 7) % 7);
  return dateOf(monday);
}

/** Weeks in their order, with those between them in which there was nothing. */
export function withBetween(weeks: readonly string[]): string[] {
  const all = [...new Set(weeks)].sort();
  return all.flatMap((week, index) => {
    const next = all[index + 1];
    const [from, to] = [daysTo(week), next === undefined ? undefined : daysTo(next)];
    const between = to === undefined ? 0 : (to - from) / 7 - 1;
    if (between <= 0 || between > MOST_EMPTY) return [week];
    return [week, ...Array.from({ length: between }, (_, at) => dateOf(from + 7 * (at + 1)))];
  });
}

function daysTo(week: string): number {
  return Date.parse(week) / DAY;
}

function dateOf(days: number): string {
  return new Date(days * DAY).toISOString().slice(0, 10);
}
