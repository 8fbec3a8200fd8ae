interface Floor {
  name: string;
  version: string;
  since: string;
  target: string;
  query: string;
}

/** Raising a version loses readers. docs/README.md repeats this list; tests check styles and scripts. */
export const FLOOR: readonly Floor[] = [
  // Lookbehind in regular expressions. iOS 16 is the last one of the iPhone 8 and X, and all its browsers are Safari.
  { name: 'Safari', version: '16.4', since: '2023-03', target: 'safari16.4', query: 'safari >= 16.4' },
  { name: 'Safari on iOS', version: '16.4', since: '2023-03', target: 'ios16.4', query: 'ios_saf >= 16.4' },
  // `toSorted` (110) and container queries (105); the version of that month.
  { name: 'Chrome', version: '111', since: '2023-03', target: 'chrome111', query: 'chrome >= 111' },
  { name: 'Edge', version: '111', since: '2023-03', target: 'edge111', query: 'edge >= 111' },
  // `:has()` in style sheets.
  { name: 'Firefox', version: '121', since: '2023-12', target: 'firefox121', query: 'firefox >= 121' },
];
