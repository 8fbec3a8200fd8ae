import { AFTER_OPENING } from '../../ui/dom.ts';

/** Where the build has marked that a line may break (page-data.ts). */
export const MARK = '\u200b';

/** A text whose lines break between its phrases only; what it stands in has the class `phrases`. */
export function Phrases({ text }: { text: string }) {
  return (
    <>
      {text.split(MARK).flatMap((phrase, index) => [...(index > 0 ? [<wbr />] : []), ...phrase.split(AFTER_OPENING)])}
    </>
  );
}
