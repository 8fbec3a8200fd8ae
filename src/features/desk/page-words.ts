import { assertDefined } from '../../../machines/assert-defined.ts';
import { siteLanguage, type AgentWords, type Library, type PageContext } from '../../content/index.ts';
import { directionOf } from '../../i18n/index.ts';
import { dispositionWords, guideWords, openingWords, problemWords, sent, symptomsWords } from './article-words.ts';
import { replyWords, sendingWords } from './message-words.ts';
import { WALK_KEYS } from './walk-keys.ts';

/** The agent words in a language, or in its fallback. */
function agentWordsOf({ agent, site }: Library, language: string): AgentWords {
  const chain = [language, site.languages[language]?.fallback, site.source];
  const found = chain.map((each) => agent.get(each ?? '')).find((words) => words !== undefined);
  return assertDefined(found, 'What agents say');
}

/** All words of the console in one language. `words.ts` reads them. */
export function agentWords(library: Library, context: PageContext) {
  const { addresses, language, site } = context;
  const agent = agentWordsOf(library, language);
  const chain = [site.source, site.languages[language]?.fallback, language].filter((each) => each !== undefined);
  const ui: Record<string, string> = Object.assign({}, ...chain.map((each) => library.ui.get(each) ?? {}));
  const ofWalk: readonly string[] = WALK_KEYS;
  const isShown = (key: string) =>
    /^(agent\.(?!page\.)|diag\.(?!page\.)|codeFault\.|note\.secret$)/.test(key) || ofWalk.includes(key);
  const names = (group: string, ids: readonly string[]) =>
    Object.fromEntries(ids.map((id) => [id, context.word(group, id)]));
  const labels = Object.keys(library.labels.get(site.source)?.words ?? {});
  return {
    language,
    name: siteLanguage(site, language).name,
    direction: directionOf(language),
    ui: Object.fromEntries(Object.entries(ui).filter(([key]) => isShown(key))),
    labels: Object.fromEntries(labels.map((key) => [key, context.label(key).text])),
    names: {
      task: names('task', site.tasks),
      platform: names('platform', site.platforms),
      method: names('method', site.methods),
    },
    opening: openingWords(context, agent),
    guides: Object.fromEntries([...library.guides.keys()].map((id) => [id, guideWords(context, id, agent)])),
    problems: problemWords(library, context),
    symptoms: symptomsWords(library, context, agent),
    dispositions: dispositionWords(context, agent),
    queues: agent.queues,
    replies: replyWords(context, agent),
    sending: sendingWords(context, agent),
    warnings: agent.warnings.map(({ words, text }) => ({ words, text: text.map((each) => sent(context, each)) })),
    spelling: agent.spelling,
    addresses: {
      article: addresses.article(language, '{id}'),
      diagnosis: addresses.diagnosis(language, '{id}'),
      simulator: addresses.simulator(language),
      overview: addresses.page(language, 'agent/overview/'),
    },
  };
}
