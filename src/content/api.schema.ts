import { z } from 'zod';
import { named } from '../../machines/data/index.ts';

/** The public JSON interface (`/api/v1/`). Fields may be added, but not removed or renamed. */

const address = z.url().describe('A whole address.');
const language = z.string().describe('A language code, such as `fr`.');
const day = z.iso.date();
const id = z.string();

const index = z.object({
  version: z.literal(1).describe('The version of all these forms.'),
  name: z.record(language, z.string()).describe('The help center’s name, by language.'),
  languages: z.array(
    z.object({ id: language, name: z.string(), source: z.boolean().describe('Articles are written in it first.') }),
  ),
  articles: z.record(language, address).describe('The list of articles of each language.'),
  guides: z.record(id, address),
  labels: z.record(language, address).describe('What the apps say, by language; none where nothing is simulated.'),
  diagnosis: z.record(id, address).describe('The model of each symptom.'),
  diagnosisWords: z.record(language, z.record(id, address)).describe('Its words, by language.'),
  schemas: z.record(z.string(), address),
});

const articles = z.object({
  language,
  articles: z.array(
    z.object({
      id,
      title: z.string(),
      summary: z.string(),
      kind: z.string(),
      task: z.string().optional(),
      platform: z.string().optional(),
      method: z.string().optional(),
      updated: day,
      page: address,
      markdown: address,
      guide: address.optional().describe('Its graph, where it is a guide.'),
    }),
  ),
});

const guide = z.object({
  id,
  case: z.int().describe('Its number in numbers that are read aloud.'),
  version: z.int().describe('Raised when steps or ways change.'),
  world: z.object({ platform: z.string(), method: z.string(), task: z.string() }),
  start: id,
  steps: z.record(
    id,
    z.object({
      label: z.string().describe('The number as it is printed.'),
      title: z.record(language, z.string()),
      next: id.optional(),
      ways: z.record(id, id).optional().describe('Way → step: what the reader sees decides.'),
      end: z.boolean().optional(),
      optional: z.boolean().optional(),
      aliases: z.array(id).optional(),
      acts: z.array(
        z.object({
          on: z.string().describe('The device.'),
          screen: id,
          tap: id.optional(),
          enter: id.optional(),
          figure: z.string().optional(),
          way: id.optional(),
        }),
      ),
    }),
  ),
  problems: z.record(id, z.object({ at: z.array(id).describe('Steps at which it can show.') })),
});

const labels = z.object({ language, labels: z.record(id, z.string()) });

const diagnosis = z.object({
  id,
  title: z.record(language, z.string()),
  model: z.unknown().describe('Causes, steps, outcomes, chances and costs, as the engine takes them.'),
});

const diagnosisWords = z.object({
  id,
  language,
  title: z.string(),
  says: z.string().optional().describe('The message of the app.'),
  summary: z.string(),
  page: address,
  markdown: address,
  causes: z.record(id, z.string()).describe('Worded to follow “most likely: ”.'),
  steps: z.record(
    id,
    z.object({
      kind: z.enum(['ask', 'do']),
      title: z.string(),
      text: z.array(z.string()).describe('How to answer, or what to do.'),
      why: z.string(),
      outcomes: z.record(id, z.string()),
      solved: z.record(id, z.string()).optional().describe('What is true afterwards, by the answer that solves it.'),
    }),
  ),
});

const time = z.union(
  [z.iso.datetime({ offset: true }), z.iso.date()],
  named('field-value', 'Write a day or a time, such as `2026-12-05` or `2026-12-05T18:00:00+09:00`.'),
);
/** `/notice.json`: known problems, written between releases. */
export const noticeSchema = z.strictObject({
  notices: z.array(
    z.strictObject({
      about: z.array(id).min(1).describe('Ids of articles and symptoms.'),
      words: z.record(language, z.string().min(1).max(400)).describe('What is known, by language.'),
      from: time.optional().describe('From when it is shown.'),
      until: time.describe('Until when it is shown.'),
    }),
  ),
});

export const API_SCHEMAS = {
  index,
  articles,
  guide,
  labels,
  diagnosis,
  'diagnosis-words': diagnosisWords,
  notice: noticeSchema,
};
export type ApiIndex = z.output<typeof index>;
export type ApiArticles = z.output<typeof articles>;
export type ApiGuide = z.output<typeof guide>;
export type ApiLabels = z.output<typeof labels>;
export type ApiDiagnosisWords = z.output<typeof diagnosisWords>;
export type ApiDiagnosis = z.output<typeof diagnosis>;

export function apiSchemas(): Record<keyof typeof API_SCHEMAS, object> {
  return Object.fromEntries(
    Object.entries(API_SCHEMAS).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'output' })]),
  ) as Record<keyof typeof API_SCHEMAS, object>;
}
