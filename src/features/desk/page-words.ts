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
import { directionOf, type UiKey } from '../../i18n/index.ts';

/** The words of the walkthrough that the console uses. It loads no others, and the compiler rejects other keys. */
export const WALK_KEYS = [
  'walk.back',
  'walk.backToStep',
  'walk.close',
  'walk.confirmTitle',
  'walk.copied',
  'walk.copyLink',
  'walk.next',
  'walk.no',
  'walk.older-version',
  'walk.place',
  'walk.progress',
  'walk.step-gone',
  'walk.trouble',
  'walk.unreadable',
  'walk.ways-changed',
  'walk.yes',
] as const satisfies readonly UiKey[];

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
    opening: mapValues(agent.opening, ({ say, listen }) => ({
      say: say.map((text) => line(context, text)),
      listen: line(context, listen),
    })),
    moments: mapValues(agent.moments, (say) => say.map((text) => line(context, text))),
    guides: Object.fromEntries([...library.guides.keys()].map((id) => [id, guideWords(context, id, agent)])),
    problems: problemWords(library, context),
    symptoms: Object.fromEntries(symptomIds(library).map((id) => [id, symptomWordsFor(library, context, agent, id)])),
    dispositions: mapValues(agent.dispositions, ({ label, say, next }) => ({
      label,
      say: say.map((text) => line(context, text)),
      /** Who does what next, for the ticket. */
      ...(next !== undefined && { next }),
    })),
    queues: agent.queues,
    replies: mapValues(agent.replies, (group) =>
      mapValues(group ?? {}, ({ label, text }) => ({ label, text: text.map((each) => formsOf(context, each)) })),
    ),
    sending: sendingWords(context, agent),
    /** Shown if a search contains one of the words. */
    warnings: agent.warnings.map(({ words, text }) => ({ words, text: text.map((each) => sent(context, each)) })),
    addresses: {
      article: addresses.article(language, '{id}'),
      diagnosis: addresses.diagnosis(language, '{id}'),
      simulator: addresses.simulator(language),
      overview: addresses.page(language, 'agent/overview/'),
    },
  };
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
        const { say = [], listen = '', reply } = agent.scripts[id]?.[step] ?? {};
        const paragraphs = text.split('\n').filter((each) => each !== '' && !inWays.has(each));
        return [
          step,
          {
            title: plain(title),
            text: paragraphs.map(plain),
            ways: Object.fromEntries(ways.map((way) => [way.id, plain(way.text).replaceAll('\n', context.joiner)])),
            say: say.map((each) => line(context, each)),
            /** The written form of `say`, if it differs. */
            reply: reply === undefined ? undefined : sent(context, reply),
            listen: line(context, listen),
          },
        ];
      }),
    ),
  };
}

function problemWords(library: Library, context: PageContext) {
  const { plain } = context;
  const ids = new Set([...library.guides.values()].flatMap(({ graph }) => Object.keys(graph.problems)));
  return Object.fromEntries(
    [...ids].map((id) => {
      const { matter, outline } = context.readyArticle(id);
      const causes = outline.uses.filter(({ component }) => component === 'Cause');
      return [
        id,
        {
          title: plain(matter.title),
          summary: plain(matter.summary),
          causes: causes.map(({ title, text }) => ({ title: plain(title), text: plain(text).split('\n') })),
        },
      ];
    }),
  );
}

function symptomWordsFor(library: Library, context: PageContext, agent: AgentWords, id: string) {
  const { title, says, causes, steps } = symptomWords(library, context.language, id);
  const told = assertDefined(agent.diagnosis[id], `What agents say of the symptom \`${id}\``);
  return {
    title: plainText(context, title),
    says: says === undefined ? undefined : shownText(context, says),
    causes: mapValues(causes, (text, cause) => ({ text, reply: sent(context, told.causes[cause] ?? '') })),
    steps: mapValues(steps, ({ title: name, why, outcomes, solved }, step) => ({
      title: plainText(context, name),
      why: plainText(context, why),
      outcomes,
      solved,
      say: (told.steps[step]?.say ?? []).map((text) => line(context, text)),
      reply: sent(context, told.steps[step]?.reply ?? ''),
    })),
  };
}

/** The messages that send a page to the caller. `undefined` if the content has none. */
function sendingWords(context: PageContext, { sending }: AgentWords) {
  if (!sending) return undefined;
  const { short, mail } = sending;
  return {
    short: short.map((each) => formsOf(context, each)),
    mail: { subject: formsOf(context, mail.subject), text: mail.text.map((each) => formsOf(context, each)) },
  };
}

/** All forms of a line of a message, each split into text and names of call values. */
function formsOf(context: PageContext, forms: MessageLine): (string | { value: CallValue })[][] {
  return [forms].flat().map((text) =>
    messageParts(text).map((part) => {
      if (part.kind === 'text') return sent(context, part.text);
      if (!isCallValue(part.id)) throw new RangeError(`\`${part.id}\` is not a value of a call.`);
      return { value: part.id };
    }),
  );
}

/** A spoken line, split into text and app labels. */
function line(context: PageContext, text: string): (string | { label: string })[] {
  return textParts(text).map((part) =>
    part.kind === 'text' ? part.text : { label: plainText(context, `{${part.id}}`) },
  );
}

/** A text for a written message: labels are quoted, references include their URLs. */
function sent(context: PageContext, text: string): string {
  return textParts(text)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'label') return context.label(part.id).quoted;
      const { number, subject, address } = context.reference(part.id);
      return `${number ?? subject}${context.t('agent.ticket.aside', { text: context.addresses.whole(address) })}`;
    })
    .join('');
}

export function mapValues<From, To>(
  all: Readonly<Record<string, From>>,
  to: (value: From, key: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, to(value, key)]));
}
