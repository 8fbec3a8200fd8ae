import { assertDefined } from '../../../machines/assert-defined.ts';
import type { Symptom, SymptomStep } from '../../../machines/diagnosis/index.ts';
import type { Graph, Step } from '../../../machines/walkthrough/index.ts';
import type { UiKey } from '../../i18n/index.ts';
import { translator, type Translate } from '../../ui/t.ts';
import type { agentData } from './page-data.ts';
import type { agentWords, WALK_KEYS } from './page-words.ts';

/** The keys of the words that the console shows. */
export type AgentKey =
  Extract<UiKey, `agent.${string}` | `diag.${string}` | `codeFault.${string}`> | (typeof WALK_KEYS)[number];

/** Data that is the same in every language. */
export type AgentData = ReturnType<typeof agentData>;

/** The words of one language, as in its JSON file. */
export type WordFile = ReturnType<typeof agentWords>;
type GuideWords = WordFile['guides'][string];
type SymptomWords = WordFile['symptoms'][string];

/** A line of text: strings, and labels of the apps. */
export type AgentLine = readonly (string | { label: string })[];

export interface DeskWords extends Omit<WordFile, 'ui' | 'opening' | 'moments'> {
  /** A text of the console, with its placeholders filled in. */
  t: Translate<AgentKey>;
  /** A label of the apps, or the name of a screen or a control. */
  label(key: string): string;
  opening(id: string): WordFile['opening'][string];
  moment(id: string): WordFile['moments'][string];
  /** Like `opening` and the methods below, it throws if the id does not exist. */
  guide(id: string): GuideWords;
  guideStep(guide: string, step: string): GuideWords['steps'][string];
  symptom(id: string): SymptomWords;
  question(symptom: string, step: string): SymptomWords['steps'][string];
  causeWords(symptom: string, id: string): SymptomWords['causes'][string];
}

export function wordsFrom({ ui, opening, moments, ...file }: WordFile): DeskWords {
  const t: DeskWords['t'] = translator(ui);
  const guide: DeskWords['guide'] = (id) => assertDefined(file.guides[id], `The words of the guide \`${id}\``);
  const symptom: DeskWords['symptom'] = (id) => assertDefined(file.symptoms[id], `The words of the symptom \`${id}\``);
  return {
    ...file,
    t,
    label: (key) => file.labels[key] ?? '',
    opening: (id) => assertDefined(opening[id], `The words of the opening \`${id}\``),
    moment: (id) => assertDefined(moments[id], `The words of the moment \`${id}\``),
    guide,
    guideStep: (of, step) => assertDefined(guide(of).steps[step], `The words of the step \`${step}\``),
    symptom,
    question: (of, step) => assertDefined(symptom(of).steps[step], `The words of the step \`${step}\``),
    causeWords: (of, id) => assertDefined(symptom(of).causes[id], `The words of the cause \`${id}\``),
  };
}

/** Whether a guide is for the caller's phone. Pages fit every phone, and an unknown phone every guide. */
export function fitsPhone({ platforms }: Pick<AgentData, 'platforms'>, { world }: Graph, device: string | undefined) {
  return device === undefined || world.platform === device || !platforms.includes(world.platform);
}

export function plainLine(line: AgentLine): string {
  return line.map((piece) => (typeof piece === 'string' ? piece : piece.label)).join('');
}

/** The graph of a guide. The id must exist: it comes from the data, or from a case, which rejects unknown ids. */
export function graphOf({ guides }: Pick<AgentData, 'guides'>, guide: string): Graph {
  return assertDefined(guides[guide], `The guide \`${guide}\``);
}

export function graphStep(data: Pick<AgentData, 'guides'>, guide: string, step: string): Step {
  return assertDefined(graphOf(data, guide).steps[step], `The step \`${step}\` of \`${guide}\``);
}

export function symptomOf({ symptoms }: Pick<AgentData, 'symptoms'>, symptom: string): Symptom {
  return assertDefined(symptoms[symptom], `The symptom \`${symptom}\``);
}

export function symptomStep(data: Pick<AgentData, 'symptoms'>, symptom: string, step: string): SymptomStep {
  return assertDefined(symptomOf(data, symptom).steps[step], `The step \`${step}\` of \`${symptom}\``);
}
