/** A character to be read aloud. */
export interface Spelled {
  /** After normalization. */
  character: string;
  kind: 'letter' | 'digit' | 'mark';
  /** `undefined` for characters without case. */
  isCapital: boolean | undefined;
  /** It looks like a letter, or like a digit, that it is not: O and 0, I, l and 1, S and 5, B and 8, Z and 2. */
  isDoubtful: boolean;
}

/** As much as anybody reads aloud in one go. */
export const MOST_SPELLED = 60;

const DOUBTFUL = new Set('O0I1lS5B8Z2');

/**
 * The characters of a text one by one, blanks left out, in their plain form.
 *
 * @example spellingOf('a0') // [{ character: 'a', kind: 'letter', … }, { character: '0', kind: 'digit', … }]
 */
export function spellingOf(text: string): Spelled[] {
  const characters = [...text.normalize('NFKC')].filter((each) => /\S/.test(each));
  return characters.slice(0, MOST_SPELLED).map((character) => {
    const isLetter = /^[A-Za-z]$/.test(character);
    return {
      character,
      kind: isLetter ? 'letter' : /^[0-9]$/.test(character) ? 'digit' : 'mark',
      isCapital: isLetter ? character === character.toUpperCase() : undefined,
      isDoubtful: DOUBTFUL.has(character),
    };
  });
}
