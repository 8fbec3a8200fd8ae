import { memoized } from './memoized.ts';

const scripts = new Intl.DisplayNames([], { type: 'script', fallback: 'none' });

/**
 * The language tag for HTML and browsers. An edition gets the tag of its language, since browsers don't know its name.
 * @example tagOf('fr-falc') // 'fr'
 */
export const tagOf = memoized((language) => {
  const { language: own, script, region } = new Intl.Locale(language);
  // A name of four letters is parsed as a script.
  const written = script !== undefined && scripts.of(script) !== undefined ? script : undefined;
  return [own, written, region].filter((part) => part !== undefined).join('-');
});
