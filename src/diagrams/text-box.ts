import { phrasesIn, widthOf } from '../i18n/index.ts';

/** Breaks a text into lines no wider than `most`, between words or phrases; only a word that is wider is cut. */
export function linesOf(text: string, language: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of phrasesIn(text, language).flatMap((phrase) => phrase.split(/(?<=\s)/))) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > most) {
      lines.push(line.trim());
      line = '';
    }
    for (const letter of piece) {
      if (widthOf(line + letter) > most && letter.trim() !== '') {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return [...lines, line.trim()].filter((each) => each !== '');
}
