/**
 * Formats seconds as a clock.
 *
 * @example clockText(3905) // '1:05:05'
 */
export function clockText(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/**
 * Formats a timestamp as `2026-11-25 10:55`, which sorts chronologically and is understood in every language.
 *
 * @param offset minutes that local time is behind UTC, as `Date.getTimezoneOffset` returns them
 */
export function stamp(ms: number, offset: number): string {
  return new Date(ms - offset * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** The local date and time of a timestamp. */
export function whenOf(ms: number): [day: string, time: string] {
  const [day = '', time = ''] = stamp(ms, new Date(ms).getTimezoneOffset()).split(' ');
  return [day, time];
}
