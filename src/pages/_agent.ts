import type { ScreenView } from '../../machines/activation/index.ts';
import {
  articlesOf,
  phonesOf,
  plainText,
  symptomIds,
  symptomOf,
  symptomWords,
  textParts,
  type AgentWords,
  type Library,
  type Reading,
} from '../content/index.ts';
import { addresses, directionOf } from '../i18n/index.ts';
import { leanSymptom } from './_diagnosis.ts';
import { screens } from './_library.ts';

/** What the agent's console needs in every language alike: graphs, symptoms, remedies, and the screens of all steps. */
export async function agentData(library: Library) {
  const stage = await screens();
  const platforms = phonesOf(library);
  const views = (found: readonly (ScreenView | undefined)[]) => found.filter((view) => view !== undefined);
  return {
    // In the order in which the site offers them.
    guides: Object.fromEntries(
      articlesOf(library, library.site.source, 'guide').map(({ id }) => [id, library.guides.get(id)!.graph]),
    ),
    symptoms: Object.fromEntries(
      symptomIds(library).map((id) => {
        const { practice, causes } = symptomOf(library, id);
        const lean = leanSymptom(symptomOf(library, id));
        // A training puts the faults into a practice, and performs what the steps mean there.
        const faults = Object.entries(lean.causes).map(([cause, known]) => {
          return [cause, { ...known, faults: causes[cause]!.faults }];
        });
        return [id, { ...lean, practice, causes: Object.fromEntries(faults) }];
      }),
    ),
    remedies: library.remedies,
    references: Object.keys(library.references),
    platforms,
    tasks: library.site.tasks,
    screens: Object.fromEntries(
      [...library.guides].map(([id, { graph }]) => [
        id,
        Object.fromEntries(
          Object.entries(graph.steps).map(([step, { acts }]) => [
            step,
            views(acts.map((_, index) => stage?.actFigure(id, step, index))),
          ]),
        ),
      ]),
    ),
    asked: Object.fromEntries(
      symptomIds(library).map((id) => [
        id,
        Object.fromEntries(
          Object.entries(symptomOf(library, id).steps).map(([step, { figure }]) => [
            step,
            Object.fromEntries(
              platforms.flatMap((platform) => {
                const view = figure && stage?.anyFigure(figure, platform);
                return view ? [[platform, view]] : [];
              }),
            ),
          ]),
        ),
      ]),
    ),
  };
}

/** What agents say in a language, or in the one that stands in for it. */
function agentWordsOf({ agent, site }: Library, language: string): AgentWords {
  const chain = [language, site.languages[language]?.fallback, site.source];
  return chain.map((each) => agent.get(each ?? '')).find((words) => words !== undefined)!;
}

/** All the words of the console in one language, each of them resolved; src/client/agent/words.ts reads it. */
export function agentWords(library: Library, reading: Reading) {
  const { language, site, plain } = reading;
  const agent = agentWordsOf(library, language);
  const chain = [site.source, site.languages[language]?.fallback, language].filter((each) => each !== undefined);
  const ui: Record<string, string> = Object.assign({}, ...chain.map((each) => library.ui.get(each) ?? {}));
  const isShown = (key: string) => /^(agent\.(?!page\.)|diag\.(?!page\.)|walk\.|codeFault\.|note\.secret$)/.test(key);
  const line = (text: string) =>
    textParts(text).map((part) => {
      if (part.kind === 'text') return part.text;
      return { label: part.kind === 'label' ? reading.label(part.id).text : plainText(reading, `{${part.id}}`) };
    });
  const sent = (text: string) =>
    textParts(text)
      .map((part) => {
        if (part.kind === 'text') return part.text;
        if (part.kind === 'label') return reading.t('article.quoted', { label: reading.label(part.id).text });
        const { number, subject, address } = reading.reference(part.id);
        return `${number ?? subject} (${address})`;
      })
      .join('');
  const names = (group: string, ids: readonly string[]) =>
    Object.fromEntries(ids.map((id) => [id, reading.word(group, id)]));
  const labels = Object.keys(library.labels.get(site.source)?.words ?? {});
  return {
    language,
    name: site.languages[language]!.name,
    direction: directionOf(language),
    ui: Object.fromEntries(Object.entries(ui).filter(([key]) => isShown(key))),
    labels: Object.fromEntries(labels.map((key) => [key, reading.label(key).text])),
    names: {
      task: names('task', site.tasks),
      platform: names('platform', site.platforms),
      method: names('method', site.methods),
    },
    guides: Object.fromEntries([...library.guides.keys()].map((id) => [id, guideWords(reading, id, agent, line)])),
    problems: Object.fromEntries(
      [...new Set([...library.guides.values()].flatMap(({ graph }) => Object.keys(graph.problems)))].map((id) => {
        const { matter, outline } = reading.edition(id);
        const causes = outline.uses.filter(({ component }) => component === 'Cause');
        return [
          id,
          {
            title: plain(matter!.title),
            summary: plain(matter!.summary),
            causes: causes.map(({ title, text }) => ({
              title: plain(title, true),
              text: plain(text, true).split('\n'),
            })),
          },
        ];
      }),
    ),
    symptoms: Object.fromEntries(
      symptomIds(library).map((id) => {
        const { title, says, causes, steps } = symptomWords(library, language, id);
        const told = agent.diagnosis[id]!;
        return [
          id,
          {
            title: plainText(reading, title),
            says: says === undefined ? undefined : plainText(reading, says),
            causes: Object.fromEntries(
              Object.entries(causes).map(([cause, text]) => [cause, { text, reply: sent(told.causes[cause] ?? '') }]),
            ),
            steps: Object.fromEntries(
              Object.entries(steps).map(([step, { title: name, why, outcomes, solved }]) => [
                step,
                {
                  title: plainText(reading, name),
                  why: plainText(reading, why),
                  outcomes,
                  solved,
                  say: (told.steps[step]?.say ?? []).map(line),
                  reply: sent(told.steps[step]?.reply ?? ''),
                },
              ]),
            ),
          },
        ];
      }),
    ),
    spelling: agent.spelling,
    addresses: {
      search: addresses.search(language),
      article: addresses.article(language, '{id}'),
      diagnosis: addresses.diagnosis(language, '{id}'),
      simulator: addresses.simulator(language),
    },
  };
}

function guideWords(reading: Reading, id: string, agent: AgentWords, line: (text: string) => unknown[]) {
  const { plain } = reading;
  const { matter, outline } = reading.edition(id);
  const requirements = matter?.kind === 'guide' ? matter.requirements : [];
  const of = (component: string) => outline.uses.filter((use) => use.component === component);
  return {
    title: plain(matter!.title),
    requirements: requirements.map(({ text }) => plain(text)),
    steps: Object.fromEntries(
      of('Step').map(({ id: step, title, text }) => {
        const ways = of('Way').filter((way) => way.step === step);
        const inWays = new Set(ways.flatMap((way) => way.text.split('\n')));
        const script = agent.scripts[id]?.[step];
        return [
          step,
          {
            title: plain(title, true),
            text: text
              .split('\n')
              .filter((each) => each !== '' && !inWays.has(each))
              .map((each) => plain(each, true)),
            ways: Object.fromEntries(
              ways.map((way) => [way.id, plain(way.text, true).replaceAll('\n', reading.joiner)]),
            ),
            say: (script?.say ?? []).map(line),
            listen: line(script?.listen ?? ''),
          },
        ];
      }),
    ),
  };
}
