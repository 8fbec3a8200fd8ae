import { z } from 'zod';

const word = z.string().trim().min(1, 'Write a word');

/** The site's own places besides its articles that search leads to. What each is called, and where it is: `placesOf`. */
const PLACES = ['simulator', 'screens', 'diagnosis', 'numbers', 'support', 'privacy', 'accessibility'] as const;
export type PlaceId = (typeof PLACES)[number];

/** `content/search/{language}.yaml`: what search knows of a language's words beyond what the articles say. */
export const searchSchema = z.strictObject({
  /** Groups of words for the same thing. */
  synonyms: z.array(z.array(word).min(2, 'Write at least two words that mean the same')).default([]),
  /** Words that say nothing of what is looked for. */
  stop: z.array(word).default([]),
  /** Words that say that something does not work. */
  trouble: z.array(word).default([]),
  /** What people type who look for a place of the site that is no article. */
  places: z.partialRecord(z.enum(PLACES), z.array(word)).default({}),
});
export type SearchWords = z.output<typeof searchSchema>;

/** A language without a file of its own. */
export const NO_SEARCH_WORDS: SearchWords = { synonyms: [], stop: [], trouble: [], places: {} };
