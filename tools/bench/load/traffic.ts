/** What a page is made of, as it is weighed. */
const KINDS = ['HTML', 'CSS', 'script', 'font', 'picture', 'other'] as const;
export type TrafficKind = (typeof KINDS)[number];

/** An answer that a page has got. */
export interface Transfer {
  path: string;
  kind: TrafficKind;
  /** Of the body, compressed. */
  bytes: number;
  /** Of the body and its headers. */
  withHeaders: number;
  /** Whether it was asked for before the page's load event. */
  untilLoad: boolean;
}

/** Bytes of a page, compressed, and how many answers they came in. */
export interface Weight {
  requests: number;
  bytes: number;
  withHeaders: number;
  byKind: Readonly<Record<TrafficKind, number>>;
}

/** The kind of an answer by its type. */
export function kindOf(type: string): TrafficKind {
  if (type.includes('html')) return 'HTML';
  if (type.includes('css')) return 'CSS';
  if (type.includes('javascript')) return 'script';
  if (type.includes('font')) return 'font';
  if (type.startsWith('image/')) return 'picture';
  return 'other';
}

export function weightOf(moved: readonly Transfer[]): Weight {
  const sum = (key: 'bytes' | 'withHeaders', of = moved): number => of.reduce((all, each) => all + each[key], 0);
  const byKind = KINDS.map((kind) => [
    kind,
    sum(
      'bytes',
      moved.filter((each) => each.kind === kind),
    ),
  ]);
  return {
    requests: moved.length,
    bytes: sum('bytes'),
    withHeaders: sum('withHeaders'),
    byKind: Object.fromEntries(byKind) as Record<TrafficKind, number>,
  };
}
