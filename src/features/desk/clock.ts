/**
 * Seconds as a clock shows them.
 *
 * @example clockText(3905) // '1:05:05'
 */
export function clockText(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/**
 * A moment as `2026-11-25 10:55`, which sorts and is read the same in every language.
 *
 * @param offset minutes that local time is behind Greenwich, as `Date` tells it
 */
export function stamp(ms: number, offset: number): string {
  return new Date(ms - offset * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** The day and the time of a moment by the agent's own clock. */
export function whenOf(ms: number): [day: string, time: string] {
  const [day = '', time = ''] = stamp(ms, new Date(ms).getTimezoneOffset()).split(' ');
  return [day, time];
}
