/** The properties of `navigator` that identify the device. */
export interface BrowserIdentity {
  userAgent: string;
  maxTouchPoints: number;
}

/** The platform id of the phone or tablet that a browser runs on. An iPad identifies as a Mac, but Macs have no touch screen. */
export function platformOf({ userAgent, maxTouchPoints }: BrowserIdentity): 'android' | 'iphone' | undefined {
  if (/Android/i.test(userAgent)) return 'android';
  if (/iPhone|iPad|iPod/i.test(userAgent)) return 'iphone';
  return /Macintosh/i.test(userAgent) && maxTouchPoints > 1 ? 'iphone' : undefined;
}

/** Whether a browser runs on a phone, not on a tablet. */
export function runsOnPhone({ userAgent }: Pick<BrowserIdentity, 'userAgent'>): boolean {
  return /iPhone|iPod|Android.+Mobile/i.test(userAgent);
}
