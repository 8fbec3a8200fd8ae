/** A character to be read aloud. */
export interface Spelled {
  /** After normalization. */
  character: string;
  kind: 'letter' | 'digit' | 'mark';
  /** `undefined` for characters without case. */
  isCapital: boolean | undefined;
  /** Whether it is easily mistaken for another character: O and 0, I, l and 1, S and 5, B and 8, Z and 2. */
  isDoubtful: boolean;
}

/** Maximum number of characters. Nobody reads more aloud in one go. */
export const MAX_SPELLED = 60;

const DOUBTFUL = new Set('O0I1lS5B8Z2');

/**
 * The characters of a text after normalization, without white space.
 *
 * @example spellingOf('a0') // [{ character: 'a', kind: 'letter', … }, { character: '0', kind: 'digit', … }]
 */
export function spellingOf(text: string): Spelled[] {
  const characters = [...text.normalize('NFKC')].filter((each) => /\S/.test(each));
  return characters.slice(0, MAX_SPELLED).map((character) => {
    const isLetter = /^[A-Za-z]$/.test(character);
    return {
      character,
      kind: isLetter ? 'letter' : /^[0-9]$/.test(character) ? 'digit' : 'mark',
      isCapital: isLetter ? character === character.toUpperCase() : undefined,
      isDoubtful: DOUBTFUL.has(character),
    };
  });
}
