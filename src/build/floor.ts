/** A supported browser and its minimum version. */
interface Floor {
  name: string;
  version: string;
  /** Its release: `2023-03`. */
  since: string;
  /** The feature that older versions lack. */
  reason: string;
  /** Its name for build tools. */
  target: string;
  /** Its browserslist query. */
  query: string;
}

/** Raising a version loses readers. docs/README.md repeats this list; tests check styles and scripts against it. */
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
