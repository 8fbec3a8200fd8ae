import { z } from 'zod';
import {
  createPageContext,
  readersLanguages,
  symptomIds,
  type Library,
  type PageContext,
} from '../../src/content/index.ts';
import { numberOf } from '../../src/features/article/page-data.ts';
import { resultsOf, type Asker } from '../../src/features/search/query/search.ts';
import type { Entry } from '../../src/features/search/query/lexicon.ts';
import { addressesOf } from '../../src/i18n/index.ts';
import { questionAfter, symptomEntry } from './interview.ts';
import { stepAt } from './walk.ts';

const MAX_HITS = 8;

const RULE = 'Never ask for a PIN, a code or a password, and never send one: nothing here needs it.';

export const INSTRUCTIONS = `Help for the users of a product, step by step. ${RULE}
Begin with \`find_symptom\` if something fails, else with \`search\`. \`step\` says one step of a guide and what can follow;
\`next_question\` asks one question or advises one remedy, from the answers so far. Say one step or question at a time, and
send what the user answers, never a guess. Give the user the \`address\`; support continues from the \`number\`.`;

export interface Tool {
  description: string;
  inputSchema: z.ZodRawShape;
  /** @throws Error with what exists, if something does not */
  answer(input: never): Promise<object>;
}

function toolOf<Shape extends z.ZodRawShape>(
  description: string,
  inputSchema: Shape,
  answer: (input: z.output<z.ZodObject<Shape>>) => Promise<object> | object,
): Tool {
  return { description, inputSchema, answer: async (input) => answer(input) };
}

/** @param searchIn opens the search of a language. @throws Error without a built site */
export function createTools(library: Library, searchIn: (language: string) => Promise<Asker>): Record<string, Tool> {
  const language = z
    .enum(readersLanguages(library.site) as [string, ...string[]])
    .default(library.site.source)
    .describe('The language of the answer.');
  const question = z.string().min(1).max(200).describe('The words of the user, without codes or passwords.');
  const symptoms = symptomIds(library);
  const guide = z.enum([...library.guides.keys()] as [string, ...string[]]).describe('The id of a guide.');

  const contextIn = (of: string): PageContext => createPageContext(library, of);
  const searches = new Map<string, Promise<Asker>>();
  const hitsFor = async (words: string, of: string): Promise<Entry[]> => {
    const search = searches.get(of) ?? searchIn(of);
    searches.set(of, search);
    const { ask, lexicon } = await search;
    return resultsOf(await ask(words), lexicon).hits;
  };
  const reply = (of: string, found: object) => ({ ...found, rule: `${RULE} ${contextIn(of).t('note.secret')}` });

  return {
    search: toolOf(
      'Searches all articles. A hit with a `symptom` can be diagnosed; a hit of the kind `guide` has steps.',
      { question, language },
      async (input) =>
        reply(input.language, {
          hits: (await hitsFor(input.question, input.language)).slice(0, MAX_HITS).map((hit) => ({
            id: hit.article,
            kind: hit.kind,
            title: hit.title,
            summary: hit.summary,
            symptom: hit.diagnosis?.symptom,
            address: addressesOf(library.site.address).whole(hit.url),
            number: numberOf(library, hit.article),
          })),
          address: `${addressesOf(library.site.address).whole(addressesOf(library.site.address).search(input.language))}?q=${encodeURIComponent(input.question)}`,
        }),
    ),
    step: toolOf(
      'Says one step of a guide, and the places that can follow: several where the user must say what they see.',
      {
        guide,
        place: z
          .string()
          .max(700)
          .optional()
          .describe('A `place` of an earlier reply, or a `number`. Absent: the first step.'),
        language,
      },
      (input) =>
        reply(
          input.language,
          stepAt(library, createPageContext(library, input.language, input.guide), input.guide, input.place),
        ),
    ),
    ...(symptoms.length > 0 && {
      find_symptom: toolOf(
        'Finds what fails, from the words of the user: all symptoms that can be diagnosed, the best match first.',
        { question, language },
        async (input) => {
          const found = (await hitsFor(input.question, input.language)).flatMap((hit) => hit.diagnosis?.symptom ?? []);
          return reply(input.language, {
            symptoms: [...new Set([...found, ...symptoms])].map((id) => ({
              ...symptomEntry(library, contextIn(input.language), id),
              matches: found.includes(id),
            })),
          });
        },
      ),
      next_question: toolOf(
        'Asks the next question of a diagnosis (`ask`), or advises what to do (`do`), from the answers so far.',
        {
          symptom: z.enum(symptoms as [string, ...string[]]).describe('The id of a symptom.'),
          answers: z
            .record(z.string(), z.string())
            .default({})
            .describe('All answers so far, in order: `outcomes` of earlier replies, by `step`.'),
          language,
        },
        (input) =>
          reply(input.language, questionAfter(library, contextIn(input.language), input.symptom, input.answers)),
      ),
    }),
  };
}
