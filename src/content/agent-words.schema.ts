import { z } from 'zod';
import { id, sentence } from './schema-fields.ts';

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
