import { assertDefined } from '../../../machines/assert-defined.ts';
import {
  isCallValue,
  messageParts,
  plainText,
  shownText,
  siteLanguage,
  symptomIds,
  symptomWords,
  textParts,
  type AgentWords,
  type CallValue,
  type Library,
  type MessageLine,
  type PageContext,
} from '../../content/index.ts';
import { directionOf } from '../../i18n/index.ts';
import { WALK_KEYS } from './words.ts';

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
    /^(agent\.(?!page\.)|diag\.(?!page\.)|codeFault\.)/.test(key) || ofWalk.includes(key);
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
    addresses: {
      article: addresses.article(language, '{id}'),
      diagnosis: addresses.diagnosis(language, '{id}'),
      simulator: addresses.simulator(language),
      overview: addresses.page(language, 'agent/overview/'),
    },
  };
}

/** The script of the opening: what to say, and what to listen for. */
function openingWords(context: PageContext, { opening }: AgentWords) {
  return Object.fromEntries(
    Object.entries(opening).map(([id, { say, listen }]) => [
      id,
      { say: say.map((text) => line(context, text)), listen: line(context, listen) },
    ]),
  );
}

/** The words of a guide: those of its article, and the agent's script for each step. */
function guideWords(context: PageContext, id: string, agent: AgentWords) {
  const { plain } = context;
  const { matter, outline } = context.readyArticle(id);
  const requirements = matter.kind === 'guide' ? matter.requirements : [];
  const of = (component: string) => outline.uses.filter((use) => use.component === component);
  return {
    title: plain(matter.title),
    requirements: requirements.map(({ text }) => plain(text)),
    steps: Object.fromEntries(
      of('Step').map(({ id: step, title, text }) => {
        const ways = of('Way').filter((way) => way.step === step);
        const inWays = new Set(ways.flatMap((way) => way.text.split('\n')));
        const script = agent.scripts[id]?.[step];
        return [
          step,
          {
            title: plain(title),
            text: text
              .split('\n')
              .filter((each) => each !== '' && !inWays.has(each))
              .map(plain),
            ways: Object.fromEntries(ways.map((way) => [way.id, plain(way.text).replaceAll('\n', context.joiner)])),
            say: (script?.say ?? []).map((text) => line(context, text)),
            reply: script?.reply === undefined ? undefined : sent(context, script.reply),
            listen: line(context, script?.listen ?? ''),
          },
        ];
      }),
    ),
  };
}

/** The words of all problems in guides, from their articles. */
function problemWords(library: Library, context: PageContext) {
  const { plain } = context;
  return Object.fromEntries(
    [...new Set([...library.guides.values()].flatMap(({ graph }) => Object.keys(graph.problems)))].map((id) => {
      const { matter, outline } = context.readyArticle(id);
      const causes = outline.uses.filter(({ component }) => component === 'Cause');
      return [
        id,
        {
          title: plain(matter.title),
          summary: plain(matter.summary),
          causes: causes.map(({ title, text }) => ({
            title: plain(title),
            text: plain(text).split('\n'),
          })),
        },
      ];
    }),
  );
}

/** The words of each symptom, with the agent's script and replies. */
function symptomsWords(library: Library, context: PageContext, agent: AgentWords) {
  return Object.fromEntries(
    symptomIds(library).map((id) => {
      const { title, says, causes, steps } = symptomWords(library, context.language, id);
      const told = assertDefined(agent.diagnosis[id], `What agents say of the symptom \`${id}\``);
      return [
        id,
        {
          title: plainText(context, title),
          says: says === undefined ? undefined : shownText(context, says),
          causes: Object.fromEntries(
            Object.entries(causes).map(([cause, text]) => [
              cause,
              { text, reply: sent(context, told.causes[cause] ?? '') },
            ]),
          ),
          steps: Object.fromEntries(
            Object.entries(steps).map(([step, { title: name, why, outcomes, solved }]) => [
              step,
              {
                title: plainText(context, name),
                why: plainText(context, why),
                outcomes,
                solved,
                say: (told.steps[step]?.say ?? []).map((text) => line(context, text)),
                reply: sent(context, told.steps[step]?.reply ?? ''),
              },
            ]),
          ),
        },
      ];
    }),
  );
}

/** The label of each disposition, with what to say and the next action. */
function dispositionWords(context: PageContext, { dispositions }: AgentWords) {
  return Object.fromEntries(
    Object.entries(dispositions).map(([id, { label, say, next }]) => [
      id,
      { label, say: say.map((text) => line(context, text)), next },
    ]),
  );
}

/** A spoken line, split into text and app labels. */
function line(context: PageContext, text: string) {
  return textParts(text).map((part) => {
    if (part.kind === 'text') return part.text;
    return { label: plainText(context, `{${part.id}}`) };
  });
}

/** A text for a written message: labels are quoted, references include their URLs. */
function sent(context: PageContext, text: string) {
  return textParts(text)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'label') return context.label(part.id).quoted;
      const { number, subject, address } = context.reference(part.id);
      return `${number ?? subject}${context.t('agent.ticket.aside', { text: address })}`;
    })
    .join('');
}

/** The ready replies, by group. */
function replyWords(context: PageContext, { replies }: AgentWords) {
  return Object.fromEntries(
    Object.entries(replies).map(([group, all]) => [
      group,
      Object.fromEntries(
        Object.entries(all ?? {}).map(([id, { label, text }]) => [
          id,
          { label, text: text.map((line) => formsOf(context, line)) },
        ]),
      ),
    ]),
  );
}

/** The messages that send a page to the caller. `undefined` if the content has none. */
function sendingWords(context: PageContext, { sending }: AgentWords) {
  if (!sending) return undefined;
  const { short, mail } = sending;
  return {
    short: short.map((line) => formsOf(context, line)),
    mail: { subject: formsOf(context, mail.subject), text: mail.text.map((line) => formsOf(context, line)) },
  };
}

/** All forms of a line, each split into text and names of call values. */
function formsOf(context: PageContext, line: MessageLine): (string | { value: CallValue })[][] {
  return [line].flat().map((text) =>
    messageParts(text).map((part) => {
      if (part.kind === 'text') return sent(context, part.text);
      if (!isCallValue(part.id)) throw new RangeError(`\`${part.id}\` is nothing that is known of a call.`);
      return { value: part.id };
    }),
  );
}
