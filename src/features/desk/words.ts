import type { ScreenView } from '../../../machines/simulator/index.ts';
import type { Disposition } from '../../../machines/console/index.ts';
import type { Symptom } from '../../../machines/diagnosis/index.ts';
import { assertDefined } from '../../../machines/assert-defined.ts';
import type { Graph, Route } from '../../../machines/walkthrough/index.ts';
import type { CallValue } from '../../content/index.ts';
import type { UiKey } from '../../i18n/index.ts';
import { translator, type Translate } from '../../ui/t.ts';

/** The words of the walkthrough that the console uses. It loads no others, and the compiler rejects other keys. */
export const WALK_KEYS = [
  'walk.back',
  'walk.backToStep',
  'walk.close',
  'walk.confirmTitle',
  'walk.copied',
  'walk.copyLink',
  'walk.count',
  'walk.countRange',
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

/** The keys of the words that the console shows. */
export type AgentKey =
  Extract<UiKey, `agent.${string}` | `diag.${string}` | `codeFault.${string}`> | (typeof WALK_KEYS)[number];

/** A line of text: strings, and labels of the apps. */
export type AgentLine = readonly (string | { label: string })[];

/** Data that is the same in every language. `page-data.ts` writes it. */
export interface AgentData {
  guides: Readonly<Record<string, Graph>>;
  /** The routes through the guides as their pages show them: some steps have several screens. */
  routes: Readonly<Record<string, Route>>;
  symptoms: Readonly<Record<string, Symptom>>;
  /** The symptoms that a problem article refers to. */
  symptomsByProblem: Readonly<Record<string, readonly string[]>>;
  /** Words that look like codes but are none, such as `KB2260`. */
  references: readonly string[];
  /** The platforms that are phones. */
  platforms: readonly string[];
  tasks: readonly string[];
  /** Dispositions in their order. Empty if the desk has none. */
  dispositions: Readonly<Record<string, Disposition>>;
  /** Screens by guide and step, one for each act. */
  screens: Readonly<Record<string, Readonly<Record<string, readonly ScreenView[]>>>>;
  /** Screens by symptom, step and platform. */
  asked: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, ScreenView>>>>>>;
}

/** What to say, and what to listen for. */
interface ToldWords {
  say: readonly AgentLine[];
  listen: AgentLine;
}

interface GuideStepWords extends ToldWords {
  title: string;
  /** The written form of `say`, if it differs. */
  reply?: string | undefined;
  /** Paragraphs of the article. */
  text: readonly string[];
  ways: Readonly<Record<string, string>>;
}

interface GuideWords {
  title: string;
  requirements: readonly string[];
  steps: Readonly<Record<string, GuideStepWords>>;
}

interface ProblemWords {
  title: string;
  summary: string;
  causes: readonly { title: string; text: readonly string[] }[];
}

interface QuestionWords {
  title: string;
  why: string;
  outcomes: Readonly<Record<string, string>>;
  solved?: Readonly<Record<string, string>> | undefined;
  say: readonly AgentLine[];
  reply: string;
}

interface CauseWords {
  text: string;
  reply: string;
}

interface SymptomWords {
  title: string;
  says?: string | undefined;
  causes: Readonly<Record<string, CauseWords>>;
  steps: Readonly<Record<string, QuestionWords>>;
}

/** The label of a disposition, with what to say and the next action. */
interface DispositionWords {
  label: string;
  say: readonly AgentLine[];
  next?: string | undefined;
}

/** The forms of a line. The first one whose values are all known is used. */
export type MessageLine = readonly (readonly (string | { value: CallValue })[])[];

/** Groups of replies, in the order of a call. */
export const REPLY_GROUPS = ['greeting', 'waiting', 'step', 'closing', 'refusal'] as const;
export type ReplyGroup = (typeof REPLY_GROUPS)[number];

interface ReplyWords {
  label: string;
  text: readonly MessageLine[];
}

/** The messages that send the caller's page. */
interface SendingWords {
  short: readonly MessageLine[];
  mail: { subject: MessageLine; text: readonly MessageLine[] };
}

/** The words of one language, as in its JSON file. */
export interface WordFile {
  language: string;
  name: string;
  direction: 'ltr' | 'rtl';
  ui: Readonly<Record<string, string>>;
  labels: Readonly<Record<string, string>>;
  names: Readonly<Record<'task' | 'platform' | 'method', Readonly<Record<string, string>>>>;
  opening: Readonly<Record<string, ToldWords>>;
  guides: Readonly<Record<string, GuideWords>>;
  problems: Readonly<Record<string, ProblemWords>>;
  symptoms: Readonly<Record<string, SymptomWords>>;
  dispositions: Readonly<Record<string, DispositionWords>>;
  queues: Readonly<Record<string, string>>;
  replies: Readonly<Partial<Record<ReplyGroup, Readonly<Record<string, ReplyWords>>>>>;
  sending?: SendingWords | undefined;
  /** Shown if a search contains one of the words. */
  warnings: readonly { words: readonly string[]; text: readonly string[] }[];
  addresses: Readonly<Record<'article' | 'diagnosis' | 'simulator' | 'overview', string>>;
}

/** The words of one language. */
export interface DeskWords extends Omit<WordFile, 'ui' | 'opening'> {
  /** A text of the console, with its placeholders filled in. */
  t: Translate<AgentKey>;
  /** A label of the apps, or the name of a screen or a control. */
  label(key: string): string;
  /** The words of a part of the opening. */
  opening(id: string): ToldWords;
  /** The words of a guide. Like `opening` and the methods below, it throws if the id does not exist. */
  guide(id: string): GuideWords;
  guideStep(guide: string, step: string): GuideStepWords;
  symptom(id: string): SymptomWords;
  question(symptom: string, step: string): QuestionWords;
  causeWords(symptom: string, id: string): CauseWords;
  /** The text of a cause, for use within a sentence. */
  cause(symptom: string, id: string): string;
}

export function wordsFrom({ ui, opening, ...file }: WordFile): DeskWords {
  const t: DeskWords['t'] = translator(ui);
  const guide: DeskWords['guide'] = (id) => assertDefined(file.guides[id], `What is said of the guide \`${id}\``);
  const symptom: DeskWords['symptom'] = (id) =>
    assertDefined(file.symptoms[id], `What is said of the symptom \`${id}\``);
  const causeWords: DeskWords['causeWords'] = (of, id) =>
    assertDefined(symptom(of).causes[id], `What is said of the cause \`${id}\``);
  return {
    ...file,
    t,
    label: (key) => file.labels[key] ?? '',
    opening: (id) => assertDefined(opening[id], `What is said in the opening at \`${id}\``),
    guide,
    guideStep: (of, step) => assertDefined(guide(of).steps[step], `What is said of the step \`${step}\``),
    symptom,
    question: (of, step) => assertDefined(symptom(of).steps[step], `What is said of the step \`${step}\``),
    causeWords,
    cause: (of, id) => causeWords(of, id).text,
  };
}

/** A line as plain text. */
export function plainLine(line: AgentLine): string {
  return line.map((piece) => (typeof piece === 'string' ? piece : piece.label)).join('');
}
