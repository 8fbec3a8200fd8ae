import { withPhraseBreaks } from './phrase-breaks.ts';
import { withUnbrokenNames } from './unbroken-names.ts';

/**
 * A page whose lines break where readers want them to: not within the help center's names, and in Japanese between phrases.
 *
 * @param names that are kept on one line
 */
export function lineBreaker(names: readonly string[]): (page: string) => string {
  const whole = withUnbrokenNames(names);
  return (page) => withPhraseBreaks(whole(page));
}
