/** What a browser tells of the machine it runs on. */
export interface BrowserIdentity {
  userAgent: string;
  maxTouchPoints: number;
}

/**
 * The phone that a browser runs on, by the platform ids of content; `undefined` on any other machine.
 * An iPad calls itself a Mac, but a Mac has no touch screen.
 */
export function platformOf({ userAgent, maxTouchPoints }: BrowserIdentity): 'android' | 'iphone' | undefined {
  if (/Android/i.test(userAgent)) return 'android';
  if (/iPhone|iPad|iPod/i.test(userAgent)) return 'iphone';
  return /Macintosh/i.test(userAgent) && maxTouchPoints > 1 ? 'iphone' : undefined;
}

/** Whether a browser runs on a phone: on what is held to do what a guide says, and not on a tablet beside it. */
export function runsOnPhone({ userAgent }: Pick<BrowserIdentity, 'userAgent'>): boolean {
  return /iPhone|iPod|Android.+Mobile/i.test(userAgent);
}
