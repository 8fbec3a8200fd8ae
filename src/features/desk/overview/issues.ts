import type { NotedMistake } from '../../../../machines/console/index.ts';
import { escaped } from '../markdown.ts';
import type { Names } from './names.ts';
import type { OverviewWords } from './words.ts';

/** What each kind of mistake is called. */
export const MISTAKE_NAMES = {
  step: 'overview.mistakes.step',
  question: 'overview.mistakes.question',
  reply: 'overview.mistakes.reply',
  cause: 'overview.mistakes.cause',
} as const satisfies Record<NotedMistake['kind'], string>;

/** What agents marked as wrong, as Markdown to hand to a writer: a heading for each place, and below it all that is known. */
export function issuesText(mistakes: readonly NotedMistake[], names: Names, words: OverviewWords): string {
  const { t } = words;
  const line = (name: string, value: string): string => `- ${name}${t('overview.mistakes.colon')}${value}`;
  const issues = mistakes.flatMap((mistake) => {
    const { kind, language, version, times, said } = mistake;
    return [
      `## ${escaped(names.mistake(mistake))}`,
      [
        line(t('overview.mistakes.kind'), t(MISTAKE_NAMES[kind])),
        line(t('overview.mistakes.link'), `<${linkOf(mistake, words)}>`),
        line(t('overview.mistakes.language'), escaped(names.language(language))),
        line(t('overview.mistakes.version'), String(version)),
        line(t('overview.mistakes.written'), filesOf(mistake).join(', ')),
        line(t('overview.mistakes.times'), String(times)),
      ].join('\n'),
      said.length === 0
        ? t('overview.mistakes.nothingSaid')
        : `${t('overview.mistakes.said')}${t('overview.mistakes.colon').trim()}\n\n${said.map((each) => `> ${escaped(each)}`).join('\n>\n')}`,
    ];
  });
  return `${[`# ${t('overview.mistakes.issues')}`, ...issues].join('\n\n')}\n`;
}

/** The whole address of what is wrong, in the language in which it was told; in the reader's own where there is none in that. */
export function linkOf({ kind, of, id, language }: NotedMistake, { addresses, desk }: OverviewWords): string {
  const { article, diagnosis } = addresses[language] ?? desk.addresses;
  const part = encodeURIComponent(of);
  const path =
    kind === 'step'
      ? `${article.replace('{id}', part)}#step-${encodeURIComponent(id)}`
      : diagnosis.replace('{id}', part);
  return new URL(path, location.href).href;
}

/** The files of the content in which it stands. */
function filesOf({ kind, of, language }: NotedMistake): string[] {
  const agent = `\`content/agent/${language}.yaml\``;
  if (kind === 'step') return [`\`content/articles/${language}/${of}.mdx\``, agent];
  return kind === 'question' ? [`\`content/diagnosis/${language}.yaml\``, agent] : [agent];
}
