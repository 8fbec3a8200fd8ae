import { textsOf } from '../../ui/phrases.ts';

/** A text whose lines break between its phrases only; what it stands in has the class `phrases`. */
export function Phrases({ of: phrases }: { of: readonly string[] }) {
  return <>{phrases.flatMap((phrase, index) => [...(index > 0 ? [<wbr />] : []), ...textsOf(phrase)])}</>;
}
