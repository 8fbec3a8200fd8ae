import { z } from 'zod';
import { MISTAKE_KINDS } from './case.types.ts';
import { REPLY_SOURCES, TICKET_FORMAT, TICKET_VERSION } from './ticket.types.ts';

const id = z.string().min(1);
const words = z.string();
const seconds = z.int().min(0);
const step = z.object({
  step: id,
  label: words.describe('As printed in the guide.'),
  way: id.optional().describe('The way that the caller chose, if the guide branches here.'),
  isDone: z.boolean().describe('Whether the caller did it in the call.'),
  isHere: z.boolean().describe('Whether the caller is at this step.'),
  seconds,
});
const reply = z.object({
  step: id,
  outcome: id,
  from: z.enum(REPLY_SOURCES).describe('The source of the answer. `before`: tried before the call without success.'),
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
    version: z.literal(TICKET_VERSION).describe('New fields do not change the version. Fields are never renamed.'),
    id: id.describe('The permanent id of the call.'),
    number: z
      .string()
      .regex(/^C\d{4}-\d{4}$/)
      .describe('The call number, which people can say and type.'),
    name: words.optional().describe('The caller’s name, as typed, with secrets masked.'),
    ticket: words.optional().describe('The ticket’s id in another system, as typed, with secrets masked.'),
    callback: words.optional().describe('The number to call back, as typed, with secrets masked.'),
    from: words.optional().describe('The agent who had the call, if it was imported from a file.'),
    agent: words.optional().describe('The agent who had the call, in an export for call statistics.'),
    opened: z.string().meta({ format: 'date-time' }),
    outcome: z.enum(['open', 'solved', 'escalated', 'left']).describe('How the call ended.'),
    disposition: id.optional().describe('The disposition: an id in content/dispositions.yaml.'),
    queue: id.optional().describe('The queue that the call goes to: an id in content/dispositions.yaml.'),
    caller: id.optional().describe('The language of the call.'),
    isCallerConfirmed: z.boolean().describe('Whether someone chose the language; otherwise it is assumed.'),
    device: id.optional().describe('The platform of the caller’s device.'),
    next: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('guide'), guide: id, step: id, label: words }),
        z.object({ kind: z.literal('diagnosis'), symptom: id, step: id.optional() }),
      ])
      .optional()
      .describe('The step or question where the call continues.'),
    seconds: z.object({ talking: seconds, held: seconds, wrapUp: seconds }),
    guides: z.array(
      z.object({
        guide: id,
        version: z.int(),
        code: words.optional().describe('The number of the place, which callers can read aloud.'),
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
        cause: z
          .object({ id, isFound: z.boolean() })
          .optional()
          .describe('The likeliest cause. `isFound`: its fix solved the problem.'),
        ruledOut: z.array(id),
        seconds,
      }),
    ),
    mistakes: z
      .array(
        z.object({
          kind: z.enum(MISTAKE_KINDS).describe('`reply` and `cause`: the text that is sent to callers.'),
          of: id.describe('The guide or the symptom.'),
          id: id.describe('The step or the cause in it.'),
          version: z.int().describe('The version of the guide or symptom at that time.'),
          language: id,
          text: words.describe('What is wrong, in the agent’s words, with secrets masked.'),
        }),
      )
      .optional()
      .describe('Mistakes in the site’s texts that the agent reported.'),
    note: words.describe('The agent’s notes, with secrets masked.'),
    words: z
      .record(id, z.object({ title: words, facts: z.array(fact), parts: z.array(part) }))
      .describe('The ticket as text, by language.'),
  })
  .meta({ title: 'A ticket of the agent’s console' });
