import type { Site } from './schemas.ts';

/** All languages, then editions of languages. Agents and writers use languages only. */
export function readersLanguages({ languages, editions }: Pick<Site, 'languages' | 'editions'>): string[] {
  return [...Object.keys(languages), ...Object.keys(editions)];
}

/** The language of an edition, or the language itself. */
export function languageOf({ editions }: Pick<Site, 'editions'>, language: string): string {
  return editions[language]?.of ?? language;
}

export function isEdition({ editions }: Pick<Site, 'editions'>, language: string): boolean {
  return Object.hasOwn(editions, language);
}
