import { differenceOf, type StaleChange } from '../../src/content/index.ts';

/** A change as a terminal shows it: where, what it was and is, and what differs between the two. */
export function changeLines({ kind, place, before, after, secret }: StaleChange): string[] {
  return [
    `  ${place}  ${kind}${secret ? ', matters for security' : ''}`,
    ...(before === undefined ? [] : [`    - ${written(before)}`]),
    ...(after === undefined ? [] : [`    + ${written(after)}`]),
    ...(kind === 'changed' ? [`    ≠ ${written(differenceIn(before, after))}`] : []),
  ];
}

/** Both phrases in one: `Tap [-twice-]{+once+}.` */
function differenceIn(before: string, after: string): string {
  const marks = { kept: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return differenceOf(before, after)
    .map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`)
    .join('');
}

/** A phrase with labels and references as their components. */
export function written(text: string): string {
  return text.replace(/\u2983(\w+) ([^\u2984]*)\u2984/g, '<$1 id="$2" />');
}
