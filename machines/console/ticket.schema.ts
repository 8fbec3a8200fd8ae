import { z } from 'zod';
import { MISTAKE_KINDS } from './case.types.ts';
import { REPLY_SOURCES, TICKET_FORMAT, TICKET_VERSION } from './ticket.ts';

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
/** A ticket as the console exports it for call statistics. Other programs rely on this format (docs/ticket.schema.json). */
export const writtenTicket = z
  .object({
    format: z.literal(TICKET_FORMAT),
    version: z.literal(TICKET_VERSION).describe('New fields do not change the version. Fields are never renamed.'),
    id: id.describe('The permanent id of the call.'),
    number: z
      .string()
      .regex(/^C\d{4}-\d{4}$/)
      .describe('The call number, which people can say and type.'),
    from: words.optional().describe('The agent who had the call, if it was imported from a file.'),
    agent: words.optional().describe('The agent who had the call.'),
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
  })
  .meta({ title: 'A ticket of the agent’s console' });
