import { articleIds } from '../../src/content/index.ts';
import { folderFault, languagesFault, nameFault } from './product-faults.ts';
import { DEVICES, starterLanguages } from './starter.ts';
import { codeFault, causesFault, localeFault, localeFor, titleFault } from './faults.ts';
import { articleIdFault, symptomIdFault } from './ids.ts';
import { requiredLanguages, type PlanContext } from './plan.ts';
import { deviceOf, firstScreen, screensFor, type GuideWorld } from './text/graph.ts';

/** What can be made here. */
export const KINDS = ['guide', 'problem', 'article', 'symptom', 'language', 'product'] as const;
export type Kind = (typeof KINDS)[number];

/** What a writer has said so far, by field. */
export type Answers = Readonly<Record<string, string>>;

/** Something that is asked. */
export interface Field {
  /** The name of its flag; `id`, `code` and `folder` stand without one. */
  name: string;
  /** The key of its question. */
  question: string;
  /** The language that it is asked about. */
  language?: string;
  /** What can be answered; anything if absent. */
  choices?: readonly string[];
  /** How a choice is offered; by its name if absent. */
  told?: (choice: string) => string;
  /** What an empty answer means; absent where there must be one, empty where it is left for later. */
  usual?: string;
  /** What is wrong with an answer. */
  fault?: (value: string) => string | undefined;
}

/** Answers to a question of yes or no. */
export const YES = 'yes';
export const NO = 'no';
/** The choice that none of the others applies. */
export const NONE = 'none';

export function fieldsOf(kind: Kind, place: PlanContext, answers: Answers): Field[] {
  const { library, say, speaks } = place;
  const { site } = library;
  const id: Field = { name: 'id', question: 'ask.id', fault: (value) => articleIdFault(library, value, say) };
  const causes: Field = {
    name: 'causes',
    question: 'ask.causes',
    usual: 'first-cause',
    fault: (value) => causesFault(value, say),
  };
  const ofSymptom = (value: string) => symptomIdFault(library, value, say);
  switch (kind) {
    case 'guide': {
      const { task = '', platform = '', method = '' } = answers;
      const world: GuideWorld = { task, platform, method };
      const screens = screensFor(library, platform);
      const [ui, apps] = [library.ui.get(speaks), library.labels.get(speaks)?.words];
      return [
        id,
        { name: 'task', question: 'ask.task', choices: site.tasks, told: named(ui, 'task') },
        { name: 'platform', question: 'ask.platform', choices: site.platforms, told: named(ui, 'platform') },
        { name: 'method', question: 'ask.method', choices: site.methods, told: named(ui, 'method') },
        ...(screens.length > 0
          ? [
              {
                name: 'screen',
                question: 'ask.screen',
                choices: screens,
                told: named(apps, deviceOf(platform) === 'portal' ? 'portal-screens' : 'screens'),
                usual: firstScreen(library, world) ?? '',
              },
            ]
          : []),
        ...titleFields(place),
      ];
    }
    case 'problem':
      return [
        id,
        causes,
        {
          name: 'symptom',
          question: 'ask.symptom',
          choices: [YES, NO],
          usual: NO,
          fault: (value) => (value === YES ? ofSymptom(answers['id'] ?? '') : undefined),
        },
        ...titleFields(place),
      ];
    case 'article':
      return [id, ...titleFields(place)];
    case 'symptom': {
      const problems = articleIds(library).filter((each) =>
        library.articles.some(({ id: other, matter }) => other === each && matter?.kind === 'problem'),
      );
      return [
        { ...id, fault: ofSymptom },
        causes,
        { name: 'article', question: 'ask.article', choices: [...problems, NONE], usual: NONE },
        ...titleFields(place),
      ];
    }
    case 'language': {
      const { code = '' } = answers;
      return [
        { name: 'code', question: 'ask.code', fault: (value) => codeFault(library, value, say) },
        { name: 'name', question: 'ask.name' },
        { name: 'fallback', question: 'ask.fallback', choices: Object.keys(site.languages) },
        { name: 'locale', question: 'ask.locale', usual: localeFor(code), fault: (value) => localeFault(value, say) },
      ];
    }
    case 'product':
      return [
        { name: 'folder', question: 'ask.folder', fault: (value) => folderFault(value, say) },
        { name: 'name', question: 'ask.product', fault: (value) => nameFault(value, say) },
        {
          name: 'languages',
          question: 'ask.languages',
          usual: [...new Set([speaks, ...starterLanguages])].join(','),
          fault: (value) => languagesFault(value, starterLanguages, say),
        },
        { name: 'device', question: 'ask.device', choices: DEVICES, told: (choice) => say(`device.${choice}`) },
      ];
  }
}

/** A choice with the words that the site has for it, where it has some in the writer's language. */
function named(words: Readonly<Record<string, string>> | undefined, group: string): (choice: string) => string {
  return (choice) => [choice, words?.[`${group}.${choice}`]].filter((part) => part !== undefined).join(': ');
}

function titleFields(place: PlanContext): Field[] {
  return requiredLanguages(place).map((language) => ({
    name: `title.${language}`,
    question: 'ask.title',
    language,
    usual: '',
    fault: (value) => titleFault(value, place.say),
  }));
}
