import { z } from 'zod';
import { MISTAKE_KINDS } from './case.types.ts';
import { REPLY_SOURCES, TICKET_FORMAT, TICKET_VERSION } from './ticket.types.ts';

const id = z.string().min(1);
const words = z.string();
const seconds = z.int().min(0);
const step = z.object({
  step: id,
  label: words.describe('As printed in the guide.'),
  way: id.optional().describe('What the caller said that they see, where ways part.'),
  isDone: z.boolean().describe('Whether the caller did it in the call.'),
  isHere: z.boolean().describe('Whether the caller stands here.'),
  seconds,
});
const reply = z.object({
  step: id,
  outcome: id,
  from: z.enum(REPLY_SOURCES).describe('Who or what the answer is from; `before`: done before the call, to no avail.'),
});
const fact = z.tuple([words, words]).describe('A name and a value.');
const part = z.object({
  title: words,
  facts: z.array(fact),
  lines: z.array(
    z.object({
      mark: words,
      text: words,
      isDone: z.boolean().optional(),
      time: words.optional(),
      result: words.optional(),
      source: words.optional(),
    }),
  ),
});

/** A ticket in JSON, as the console writes it. Other systems rely on this format (docs/ticket.schema.json). */
export const writtenTicket = z
  .object({
    format: z.literal(TICKET_FORMAT),
    version: z.literal(TICKET_VERSION).describe('Fields are added without a new version, and none is renamed.'),
    id: id.describe('The id of the call, which never changes.'),
    number: z
      .string()
      .regex(/^C\d{4}-\d{4}$/)
      .describe('The number of the call, to be said and typed.'),
    name: words.optional().describe('The caller’s name, as typed, with secrets masked.'),
    ticket: words.optional().describe('The ticket’s id in another system, as typed, with secrets masked.'),
    callback: words.optional().describe('The number to call back, as typed, with secrets masked.'),
    from: words.optional().describe('The agent whose call it was, where it came from a file.'),
    agent: words.optional().describe('The agent whose call it was, in an export for call statistics.'),
    opened: z.string().meta({ format: 'date-time' }),
    outcome: z.enum(['open', 'solved', 'escalated', 'left']).describe('How the call ended, as the console knows it.'),
    disposition: id.optional().describe('The desk’s own name for that: an id of content/dispositions.yaml.'),
    queue: id.optional().describe('The queue that the call goes to: an id of content/dispositions.yaml.'),
    caller: id.optional().describe('The language in which the caller is spoken to.'),
    isCallerConfirmed: z.boolean().describe('Whether somebody said that it is the caller’s.'),
    device: id.optional().describe('The platform of the caller’s device.'),
    next: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('guide'), guide: id, step: id, label: words }),
        z.object({ kind: z.literal('diagnosis'), symptom: id, step: id.optional() }),
      ])
      .optional()
      .describe('Where it goes on.'),
    seconds: z.object({ talking: seconds, held: seconds, wrapUp: seconds }),
    guides: z.array(
      z.object({
        guide: id,
        version: z.int(),
        code: words.optional().describe('The number of the place, as callers read it out.'),
        steps: z.array(step),
      }),
    ),
    diagnoses: z.array(
      z.object({
        symptom: id,
        version: z.int(),
        code: words,
        ending: z.enum(['open', 'solved', 'called', 'moved']),
        replies: z.array(reply),
        left: z.array(id).describe('What could still be asked or tried.'),
        cause: z.object({ id, isFound: z.boolean() }).optional().describe('The likeliest cause; found: it was mended.'),
        ruledOut: z.array(id),
        seconds,
      }),
    ),
    mistakes: z
      .array(
        z.object({
          kind: z.enum(MISTAKE_KINDS).describe('`reply` and `cause`: the text that is sent about it.'),
          of: id.describe('The guide or the symptom.'),
          id: id.describe('The step or the cause in it.'),
          version: z.int().describe('Of the guide or the symptom, as it was read then.'),
          language: id,
          text: words.describe('What is wrong, in the agent’s words, with secrets hidden.'),
        }),
      )
      .optional()
      .describe('What the agent found wrong in what the site says. Earlier tickets do not have it.'),
    note: words.describe('The agent’s notes, with secrets hidden.'),
    words: z
      .record(id, z.object({ title: words, facts: z.array(fact), parts: z.array(part) }))
      .describe('The same in words, by language.'),
  })
  .meta({ title: 'A ticket of the agent’s console' });
