/** A Chromium's arguments with which nothing but the page asks for anything. */
export const QUIET_CHROMIUM: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
