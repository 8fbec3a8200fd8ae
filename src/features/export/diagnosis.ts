import { assertDefined } from '../../../machines/assert-defined.ts';
import {
  localizedSymptom,
  plainText,
  symptomIds,
  symptomOf,
  symptomWords,
  type ApiDiagnosisWords,
  type Library,
  type PageContext,
} from '../../content/index.ts';

/** The words of a symptom as plain text. */
export function apiDiagnosisWords(library: Library, context: PageContext, id: string): ApiDiagnosisWords {
  const { addresses, language } = context;
  const { title, says, summary, causes, steps } = symptomWords(library, language, id);
  const plain = (text: string): string => plainText(context, text);
  const each = (words: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(words).map(([key, text]) => [key, plain(text)]));
  return {
    id,
    language,
    title: plain(title),
    ...defined({ says: says && plain(says) }),
    summary: plain(summary),
    page: addresses.whole(addresses.diagnosis(language, id)),
    markdown: addresses.whole(addresses.page(language, `diagnosis/${id}.md`)),
    causes: each(causes),
    steps: Object.fromEntries(
      symptomOf(library, id).model.steps.map(({ id: step, kind }) => {
        const { title, text, why, outcomes, solved } = assertDefined(steps[step], `Words of step \`${step}\``);
        return [
          step,
          {
            kind,
            title: plain(title),
            text: text.map(plain),
            why: plain(why),
            outcomes: each(outcomes),
            ...defined({ solved: solved && each(solved) }),
          },
        ];
      }),
    ),
  };
}

/** A symptom as Markdown: its questions and fixes in the order of the file, and the causes. */
export function symptomMarkdown(library: Library, context: PageContext, id: string): string {
  const { title, says, summary, page, causes, steps } = apiDiagnosisWords(library, context, id);
  const parts = Object.values(steps).map(({ title, text, why, outcomes, solved = {} }) =>
    [
      `## ${title}`,
      text.join('\n\n'),
      Object.entries(outcomes)
        .map(([outcome, words]) => `- ${words}${solved[outcome] ? `: ${solved[outcome]}` : ''}`)
        .join('\n'),
      why,
    ].join('\n\n'),
  );
  const list = Object.values(causes)
    .map((cause) => `- ${cause}`)
    .join('\n');
  const head = [`# ${title}`, ...(says ? [`> ${says}`] : []), summary, `<${page}>`, context.t('note.secret'), list];
  return `${[...head, ...parts].join('\n\n')}\n`;
}

/** The symptoms that have words in a language. */
export function symptomsIn(library: Library, language: string): string[] {
  return symptomIds(library).filter((id) => localizedSymptom(library, language, id).language === language);
}

/** Without fields that are `undefined`. */
export function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
