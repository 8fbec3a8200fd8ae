import type { Site } from './schemas.ts';

/**
 * All that a reader can choose to read in: the languages, and then the editions of some of them. Agents and writers work in
 * languages alone.
 */
export function readersLanguages({ languages, editions }: Pick<Site, 'languages' | 'editions'>): string[] {
  return [...Object.keys(languages), ...Object.keys(editions)];
}

/** The language of an edition; a language is its own. */
export function languageOf({ editions }: Pick<Site, 'editions'>, language: string): string {
  return editions[language]?.of ?? language;
}

/** Whether something that a reader can choose is an edition of a language. */
export function isEdition({ editions }: Pick<Site, 'editions'>, language: string): boolean {
  return Object.hasOwn(editions, language);
}
