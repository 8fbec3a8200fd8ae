/** The oldest browsers in which all of the help center works. */
interface Floor {
  /** As readers know it. */
  name: string;
  version: string;
  /** When it came: `2023-03`. */
  since: string;
  /** The reason why no older one: what the site needs, and older ones lack. */
  reason: string;
  /** What build tools call it. */
  target: string;
  /** What lists of browsers call it (browserslist). */
  query: string;
}

/**
 * A change here is a decision: readers are lost by it, or have to be reached without something that was there. README.md
 * repeats it, and tests hold it, the styles and the scripts to it.
 */
export const FLOOR: readonly Floor[] = [
  {
    name: 'Safari',
    version: '16.4',
    since: '2023-03',
    reason: 'lookbehind in regular expressions; iOS 16 is the last one of the iPhone 8 and X',
    target: 'safari16.4',
    query: 'safari >= 16.4',
  },
  {
    name: 'Safari on iOS',
    version: '16.4',
    since: '2023-03',
    reason: 'the same, and each browser of an iPhone is this one',
    target: 'ios16.4',
    query: 'ios_saf >= 16.4',
  },
  {
    name: 'Chrome',
    version: '111',
    since: '2023-03',
    reason: '`toSorted` (110) and container queries (105); the version of that month',
    target: 'chrome111',
    query: 'chrome >= 111',
  },
  {
    name: 'Edge',
    version: '111',
    since: '2023-03',
    reason: 'it is made of that Chrome',
    target: 'edge111',
    query: 'edge >= 111',
  },
  {
    name: 'Firefox',
    version: '121',
    since: '2023-12',
    reason: '`:has()` in style sheets',
    target: 'firefox121',
    query: 'firefox >= 121',
  },
];
