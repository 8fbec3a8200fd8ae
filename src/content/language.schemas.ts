import { z } from 'zod';
import { id, inEachLanguage, sentence, spelling, text } from './schema-fields.ts';

/** A line of a message. Of a list, the first line whose values are known is used; none if there is no such line. */
const line = z.union([sentence, z.array(sentence).min(1)]);
export type MessageLine = z.output<typeof line>;
const message = z.array(line).min(1);

const replies = z.record(id, z.strictObject({ label: sentence, text: message })).optional();

/**
 * `content/agent/{language}.yaml`: what agents say, listen for and send. In texts, `{app.more}` is a label and
 * `{KB3236}` a reference; in messages, `{{name}}` is a value of the call.
 */
export const agentWordsSchema = z.strictObject({
  /** The agent's words until the caller's place is known. */
  opening: z.record(id, z.strictObject({ say: z.array(sentence).min(1), listen: sentence })).default({}),
  /** What the agent says where no question or step says it. */
  moments: z.record(id, z.array(sentence).min(1)).default({}),
  scripts: z.record(
    id,
    z.record(
      id,
      z.strictObject({
        /** What the agent says, in one or two sentences at a time. */
        say: z.array(sentence).min(1),
        listen: sentence,
        /** The written version, if it differs. */
        reply: sentence.optional(),
      }),
    ),
  ),
  diagnosis: z.record(
    id,
    z.strictObject({
      /** A cause and its remedy, as sent to the caller. */
      causes: z.record(id, sentence),
      steps: z.record(id, z.strictObject({ say: z.array(sentence).min(1), reply: sentence })),
    }),
  ),
  dispositions: z
    .record(
      id,
      z.strictObject({
        label: sentence,
        /** What the agent says. Empty if the caller has hung up. */
        say: z.array(sentence).default([]),
        /** Who does what next, if that does not follow from the place. */
        next: sentence.optional(),
      }),
    )
    .default({}),
  queues: z.record(id, sentence).default({}),
  replies: z
    .strictObject({ greeting: replies, waiting: replies, step: replies, closing: replies, refusal: replies })
    .default({}),
  /** How a page is sent to the caller. Default: its title and address. */
  sending: z
    .strictObject({
      short: message,
      /** As an email: each line is a paragraph. */
      mail: z.strictObject({ subject: line, text: message }),
    })
    .optional(),
  /** Warnings shown above results of a search with one of the words. */
  warnings: z.array(z.strictObject({ words: z.array(sentence).min(1), text: z.array(sentence).min(1) })).default([]),
});
export type AgentWords = z.output<typeof agentWordsSchema>;

/** `content/diagnosis/{language}.yaml`: the words of each symptom, with labels and references as above. */
export const diagnosisWordsSchema = z.record(
  id,
  z.strictObject({
    title: sentence.max(80),
    says: sentence.optional(),
    summary: sentence.max(240),
    /** Causes, worded to follow “most likely: ”. */
    causes: z.record(id, sentence),
    steps: z.record(
      id,
      z.strictObject({
        title: sentence.max(120),
        /** How to answer or what to do, one sentence or step each. */
        text: z.array(sentence).min(1),
        why: sentence,
        outcomes: z.record(id, sentence),
        /** The closing text of outcomes that solve the symptom. */
        solved: z.record(id, sentence).optional(),
      }),
    ),
  }),
);
export type DiagnosisWords = z.output<typeof diagnosisWordsSchema>;

/** Pages besides articles that search finds. `placesOf` has their titles and addresses. */
const PLACES = ['simulator', 'screens', 'diagnosis', 'numbers', 'support', 'privacy', 'accessibility'] as const;
export type PlaceId = (typeof PLACES)[number];

/** `content/search/{language}.yaml`: words that search knows besides those of articles. */
export const searchSchema = z.strictObject({
  synonyms: z.array(z.array(text).min(2, 'Write at least two words that mean the same')).default([]),
  stop: z.array(text).default([]),
  trouble: z.array(text).default([]),
  places: z.partialRecord(z.enum(PLACES), z.array(text)).default({}),
});
export type SearchWords = z.output<typeof searchSchema>;

export const NO_SEARCH_WORDS: SearchWords = { synonyms: [], stop: [], trouble: [], places: {} };

/** `content/speech/{language}.yaml`: how words are pronounced by speech synthesis. */
export const speechSchema = z.strictObject({
  /** Text and its pronunciation: letters by name, words that a voice would spell out. */
  sayings: z.record(text, text).default({}),
});
export type Speech = z.output<typeof speechSchema>;

export const styleSchema = z.strictObject({
  /** Names the rules, a file of src/build/style. None if absent. */
  rules: z.string().optional(),
  /** Names that stay unchanged in any script. */
  names: z.array(text).default([]),
  choices: z.array(z.strictObject({ write: text, not: z.array(spelling).min(1) })).default([]),
  /** Everyday words in dictionary form; other words are reported. If empty, every word is allowed. */
  vocabulary: z.array(text).default([]),
  /** Groups of interface words that an edition takes from its language, such as agents' words. */
  leaves: z.array(text).default([]),
  exceptions: z.array(z.strictObject({ code: text, text, reason: text })).default([]),
});
export type Style = z.output<typeof styleSchema>;

export const NO_STYLE: Style = { names: [], choices: [], vocabulary: [], leaves: [], exceptions: [] };

/** `content/readings.yaml`: readings that the dictionary gets wrong. */
export const readingsSchema = z.strictObject({
  corrections: z.array(
    z.strictObject({
      word: sentence,
      /** A text around the word, if the reading only applies there. */
      in: sentence.optional(),
      reading: z.string().regex(/^[ぁ-ゖー]+$/, 'Write it in hiragana'),
    }),
  ),
});
export type Correction = z.output<typeof readingsSchema>['corrections'][number];

/** `content/glossary.yaml`: approved words, and spellings to avoid. */
export const glossarySchema = z.strictObject({
  unbroken: z.array(z.string().trim().min(1, 'Write a name')).default([]),
  terms: z.array(
    z.strictObject({
      id,
      words: inEachLanguage,
      /** Spellings to avoid by language: plain text, or `/regular expressions/`. */
      forbidden: z.record(z.string(), z.array(spelling)).default({}),
    }),
  ),
});
export type Glossary = z.output<typeof glossarySchema>['terms'];
