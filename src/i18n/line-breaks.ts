import { withPhraseBreaks } from './phrase-breaks.ts';
import { withUnbrokenNames } from './unbroken-names.ts';

/**
 * Returns a function that controls line breaks in a page: never within the help center's names, and in Japanese only
 * between phrases.
 * @param names kept on one line
 */
export function lineBreaker(names: readonly string[]): (page: string) => string {
  const whole = withUnbrokenNames(names);
  return (page) => withPhraseBreaks(whole(page));
}
