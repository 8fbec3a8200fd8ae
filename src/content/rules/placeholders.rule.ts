import type { Problem } from '../../../machines/problem.ts';
import { fault } from '../fault.ts';
import { headTexts, placesIn, type Article, type Library } from '../library.ts';
import { quoted } from '../phrases.ts';
import { textsOf } from '../words.ts';

/** Begins texts that `npm run new` leaves to be written. */
export const PLACEHOLDER = '✎';

interface PlacedText {
  text: string;
  line: number;
  /** The symptom or agent's script that is reported as one. */
  part: string;
}

/** Unwritten texts. Each article, symptom or script is reported once, since it may have dozens. */
export function checkPlaceholders(library: Library): Problem[] {
  const { articles, diagnosis, agent } = library;
  const words = (file: string, texts: unknown, depth: number) => {
    const at = placesIn(library, file);
    const placed = textsOf(texts).map(({ text, path }) => ({
      text,
      get line() {
        return at(...path).line;
      },
      part: path.slice(0, depth).join('.'),
    }));
    return reported(file, placed);
  };
  return [
    ...articles.flatMap((article) => reported(article.file, textsIn(article))),
    ...[...diagnosis.words].flatMap(([language, texts]) => words(`content/diagnosis/${language}.yaml`, texts, 1)),
    ...[...agent].flatMap(([language, texts]) => words(`content/agent/${language}.yaml`, texts, 2)),
  ];
}

function textsIn({ matter, outline, lineOf }: Article): PlacedText[] {
  const keywords = (matter?.keywords ?? []).map((text, index) => ({ text, path: ['keywords', index] }));
  const head = [...headTexts({ matter }), ...keywords].map(({ text, path }) => ({ text, line: lineOf(path) }));
  return [...head, ...outline.phrases].map(({ text, line }) => ({ text, line, part: '' }));
}

function reported(file: string, texts: readonly PlacedText[]): Problem[] {
  const unwritten = texts.filter(({ text }) => text.includes(PLACEHOLDER));
  return [...Map.groupBy(unwritten, ({ part }) => part)].flatMap(([part, [first, ...others]]): Problem[] => {
    if (!first) return [];
    const more = others.length === 0 ? '' : `, and ${others.length} more`;
    const message = `\`${quoted(first.text, 60)}\` is not written yet${more}${part === '' ? '' : ` in \`${part}\``}.`;
    const hint = `Replace each text that begins with ${PLACEHOLDER} by your own words.`;
    return [fault('placeholder', message, hint, { file, line: first.line })];
  });
}
