import { memoized } from './memoized.ts';

const scripts = new Intl.DisplayNames([], { type: 'script', fallback: 'none' });

/**
 * A language as HTML and browsers name it: of an edition, whose name nobody but this site knows, that of which it is one.
 *
 * @example tagOf('fr-falc') // 'fr'
 */
export const tagOf = memoized((language) => {
  const { language: own, script, region } = new Intl.Locale(language);
  // A name of four letters stands where a script does.
  const written = script !== undefined && scripts.of(script) !== undefined ? script : undefined;
  return [own, written, region].filter((part) => part !== undefined).join('-');
});
