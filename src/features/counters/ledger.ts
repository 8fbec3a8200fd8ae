import { shelf } from '../../ui/storage/shelf.ts';

/** Number of days kept: older entries are never compared with new events. */
const DAYS = 30;

/** What was sent from this browser, newest day first. */
export function sentByDay(): { day: string; text: string }[] {
  return days().flatMap((day) => {
    const text = shelf.recall('counted', day);
    return text === undefined ? [] : [{ day, text }];
  });
}

/** The lines that were sent today. */
export function sentToday(): string[] {
  return shelf.recall('counted', today())?.split('\n') ?? [];
}

/** Records sent lines, and removes days that are too old. */
export function writeSent(lines: readonly string[]): void {
  shelf.remember('counted', [...sentToday(), ...lines].join('\n'), today());
  for (const day of days().slice(DAYS)) shelf.remember('counted', undefined, day);
}

function days(): string[] {
  return shelf.names('counted').sort().reverse();
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
