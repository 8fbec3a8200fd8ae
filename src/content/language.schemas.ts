import { z } from 'zod';
import { id, inEachLanguage, sentence, spelling, text } from './schema-fields.ts';

/** A line of a message. Of a list in its place the first is taken whose values are known; where none is, it is left out. */
const line = z.union([sentence, z.array(sentence).min(1)]);
export type MessageLine = z.output<typeof line>;
const message = z.array(line).min(1);

/** Replies by id, in the order in which they are offered. */
const replies = z.record(
  id,
  z.strictObject({
    /** What it is for, as an agent looks for it. */
    label: sentence,
    text: message,
  }),
);

/**
 * `content/agent/{language}.yaml`: what agents say, hear and send. In texts `{app.more}` is an app's label and
 * `{KB3236}` a reference; in messages `{{name}}` is what the call knows.
 */
export const agentWordsSchema = z.strictObject({
  /** By what is said and asked before anybody knows where the caller stands. */
  opening: z.record(id, z.strictObject({ say: z.array(sentence).min(1), listen: sentence })).default({}),
  /** By guide and step. */
  scripts: z.record(
    id,
    z.record(
      id,
      z.strictObject({
        /** What is told the caller, a sentence or two at a time. */
        say: z.array(sentence).min(1),
        /** What the agent is to make out of the answer. */
        listen: sentence,
        /** The same as it is sent, where it is not what one would say. */
        reply: sentence.optional(),
      }),
    ),
  ),
  /** By symptom. */
  diagnosis: z.record(
    id,
    z.strictObject({
      /** A cause, and what helps, as it is sent to the caller. */
      causes: z.record(id, sentence),
      steps: z.record(id, z.strictObject({ say: z.array(sentence).min(1), reply: sentence })),
    }),
  ),
  /** By disposition. */
  dispositions: z
    .record(
      id,
      z.strictObject({
        /** What this end of a call is called. */
        label: sentence,
        /** What is told the caller; nothing where nobody is there any more. */
        say: z.array(sentence).default([]),
        /** Who does what then, where that does not follow from the place. */
        next: sentence.optional(),
      }),
    )
    .default({}),
  /** What a queue is called. */
  queues: z.record(id, sentence).default({}),
  /** What is sent in any call, whatever it is about, by what it is for. */
  replies: z
    .strictObject({
      greeting: replies.optional(),
      waiting: replies.optional(),
      /** To explain the step that the call is at. */
      step: replies.optional(),
      closing: replies.optional(),
      /** What an agent may never ask for, or do. */
      refusal: replies.optional(),
    })
    .default({}),
  /** How the caller is sent the page that they are helped with. Without it, its title and its address are all. */
  sending: z
    .strictObject({
      /** As a text message, and to be copied. */
      short: message,
      /** As a mail: each line is a paragraph. */
      mail: z.strictObject({ subject: line, text: message }),
    })
    .optional(),
  /** What an agent must know if a search has one of the words: shown above what is found. */
  warnings: z.array(z.strictObject({ words: z.array(sentence).min(1), text: z.array(sentence).min(1) })).default([]),
  /** How a letter or a digit is read aloud. */
  spelling: z.record(z.string(), sentence),
});
export type AgentWords = z.output<typeof agentWordsSchema>;

/**
 * `content/diagnosis/{language}.yaml`: the words of each symptom. In texts `{app.more}` is an app's label and
 * `{KB3236}` a reference.
 */
export const diagnosisWordsSchema = z.record(
  id,
  z.strictObject({
    title: sentence.max(80),
    /** The words that stand on the screen when it happens. */
    says: sentence.optional(),
    summary: sentence.max(240),
    /** A cause as it follows on “most likely: ”. */
    causes: z.record(id, sentence),
    steps: z.record(
      id,
      z.strictObject({
        /** A question, or what to do. */
        title: sentence.max(120),
        /** How to answer, or what to do, one sentence or step each. */
        text: z.array(sentence).min(1),
        /** Why it is asked, or done. */
        why: sentence,
        /** What the reader says came of it. */
        outcomes: z.record(id, sentence),
        /** What is said in the end, where an outcome solved it. */
        solved: z.record(id, sentence).optional(),
      }),
    ),
  }),
);
export type DiagnosisWords = z.output<typeof diagnosisWordsSchema>;

/** The site's own places besides its articles that search leads to. What each is called, and where it is: `placesOf`. */
const PLACES = ['simulator', 'screens', 'diagnosis', 'numbers', 'support', 'privacy', 'accessibility'] as const;
export type PlaceId = (typeof PLACES)[number];

/** `content/search/{language}.yaml`: what search knows of a language's words beyond what the articles say. */
export const searchSchema = z.strictObject({
  /** Groups of words for the same thing. */
  synonyms: z.array(z.array(text).min(2, 'Write at least two words that mean the same')).default([]),
  /** Words that say nothing of what is looked for. */
  stop: z.array(text).default([]),
  /** Words that say that something does not work. */
  trouble: z.array(text).default([]),
  /** What people type who look for a place of the site that is no article. */
  places: z.partialRecord(z.enum(PLACES), z.array(text)).default({}),
});
export type SearchWords = z.output<typeof searchSchema>;

/** A language without a file of its own. */
export const NO_SEARCH_WORDS: SearchWords = { synonyms: [], stop: [], trouble: [], places: {} };

/** `content/speech/{language}.yaml`: how words of a language are said where a device reads aloud. */
export const speechSchema = z.strictObject({
  /** What is written, and what is said in its place: letters by their names, words that a voice would spell. */
  sayings: z.record(text, text).default({}),
});
export type Speech = z.output<typeof speechSchema>;

/** `content/style/{language}.yaml`: how a language is written here. */
export const styleSchema = z.strictObject({
  /** The rules of style that its texts are held to, a file of src/build/style; absent: none. */
  rules: z.string().optional(),
  /** Names that stand as they are, in whatever letters. */
  names: z.array(text).default([]),
  /** Of several ways to say a thing, the one that is written here, and the others. */
  choices: z.array(z.strictObject({ write: text, not: z.array(spelling).min(1) })).default([]),
  /** Everyday words, in the form in which a dictionary has them: any other is told. None: every word may be used. */
  vocabulary: z.array(text).default([]),
  /** Of an edition: groups of interface words that it leaves to its language, such as those of agents. */
  leaves: z.array(text).default([]),
  /** What a rule finds and yet is right. */
  exceptions: z
    .array(
      z.strictObject({
        /** The code in brackets at the end of the issue. */
        code: text,
        /** Words of the sentence or phrase that it is about. */
        text,
        /** Why it is right all the same. */
        reason: text,
      }),
    )
    .default([]),
});
export type Style = z.output<typeof styleSchema>;

/** A language without a file of its own. */
export const NO_STYLE: Style = { names: [], choices: [], vocabulary: [], leaves: [], exceptions: [] };

/** `content/readings.yaml`: words that the dictionary reads otherwise than they are read here. */
export const readingsSchema = z.strictObject({
  corrections: z.array(
    z.strictObject({
      word: sentence,
      /** A text that holds the word, where it is not read so everywhere. */
      in: sentence.optional(),
      /** The whole word as it is read. */
      reading: z.string().regex(/^[ぁ-ゖー]+$/, 'Write it in hiragana'),
    }),
  ),
});
/** A word that writers say the reading of, in a text of theirs where it is not always read so. */
export type Correction = z.output<typeof readingsSchema>['corrections'][number];

/** `content/glossary.yaml`: approved words, and spellings that must not appear. */
export const glossarySchema = z.strictObject({
  /** Names of several words in which no line may break. */
  unbroken: z.array(z.string().trim().min(1, 'Write a name')).default([]),
  terms: z.array(
    z.strictObject({
      id,
      words: inEachLanguage,
      /** By language: plain texts, or `/regular expressions/`. */
      forbidden: z.record(z.string(), z.array(spelling)).default({}),
    }),
  ),
});
export type Glossary = z.output<typeof glossarySchema>['terms'];
