import { shelf } from '../../ui/storage/shelf.ts';

/** So many days are kept: what is older was counted on another day anyway. */
const DAYS = 30;

/** What was sent from this browser, by the day, the newest first. */
export function sentByDay(): { day: string; lines: string[] }[] {
  return shelf
    .names('counted')
    .sort()
    .reverse()
    .flatMap((day) => {
      const lines = shelf.recall('counted', day)?.split('\n') ?? [];
      return lines.length > 0 ? [{ day, lines }] : [];
    });
}

/** What was sent today. */
export function sentToday(): string[] {
  return shelf.recall('counted', today())?.split('\n') ?? [];
}

/** Writes down what is sent, and takes out the days that are over. */
export function writeSent(lines: readonly string[]): void {
  shelf.remember('counted', [...sentToday(), ...lines].join('\n'), today());
  for (const day of shelf.names('counted').sort().reverse().slice(DAYS)) shelf.remember('counted', undefined, day);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
