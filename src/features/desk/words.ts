import type { ProductDefinition, ScreenView } from '../../../machines/simulator/index.ts';
import type { Disposition } from '../../../machines/console/index.ts';
import type { Symptom } from '../../../machines/diagnosis/index.ts';
import { known } from '../../../machines/known.ts';
import type { Remedy } from '../../../machines/rehearsal/index.ts';
import type { Graph, Route } from '../../../machines/walkthrough/index.ts';
import type { CallValue } from '../../content/index.ts';
import type { UiKey } from '../../i18n/index.ts';
import { translator, type Translate } from '../../ui/t.ts';
import type { WALK_KEYS } from './walk-keys.ts';

/** The keys of the words that the console shows. */
export type AgentKey =
  | Extract<UiKey, `agent.${string}` | `diag.${string}` | `codeFault.${string}` | 'note.secret'>
  | (typeof WALK_KEYS)[number];

/** A line of text: plain, or a label of the apps. */
export type AgentLine = readonly (string | { label: string })[];

/** What is known in every language alike; src/features/desk/page-data.ts writes it. */
export interface AgentData {
  guides: Readonly<Record<string, Graph>>;
  /** The ways through the guides as a reader's own page shows them: some steps in several screens. */
  routes: Readonly<Record<string, Route>>;
  symptoms: Readonly<Record<string, Symptom>>;
  remedies: Readonly<Record<string, Remedy>>;
  /** What a training is done on; absent on a site without a simulator. */
  simulator?: ProductDefinition | undefined;
  /** The symptoms that a problem article tells of. */
  symptomsByProblem: Readonly<Record<string, readonly string[]>>;
  /** What looks like a code and is none: `KB2260`. */
  references: readonly string[];
  /** The platforms that are phones: what a caller can have in hand. */
  platforms: readonly string[];
  tasks: readonly string[];
  /** The ends of calls in their order; empty if the desk has no names for them. */
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
  /** The written form of what to say, if it is another. */
  reply?: string | undefined;
  /** What the article says. */
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

/** What a desk calls an end of a call, tells the caller, and does then. */
interface DispositionWords {
  label: string;
  say: readonly AgentLine[];
  next?: string | undefined;
}

/** The forms of a line: the first one whose values are known is used. */
export type MessageLine = readonly (readonly (string | { value: CallValue })[])[];

/** What replies are for, in the order of a call. */
export const REPLY_GROUPS = ['greeting', 'waiting', 'step', 'closing', 'refusal'] as const;
export type ReplyGroup = (typeof REPLY_GROUPS)[number];

/** A reply of any call. */
interface ReplyWords {
  label: string;
  text: readonly MessageLine[];
}

/** How the caller is sent their page. */
interface SendingWords {
  short: readonly MessageLine[];
  mail: { subject: MessageLine; text: readonly MessageLine[] };
}

/** The words of one language, as its file carries them. */
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
  /** What an agent must know if a search has one of the words. */
  warnings: readonly { words: readonly string[]; text: readonly string[] }[];
  spelling: Readonly<Record<string, string>>;
  addresses: Readonly<Record<'article' | 'diagnosis' | 'simulator' | 'overview', string>>;
}

/** The words of one language. */
export interface DeskWords extends Omit<WordFile, 'ui' | 'opening'> {
  /** A word of the console, its places filled in. */
  t: Translate<AgentKey>;
  /** A label of the apps, or the name of a screen or a control. */
  label(key: string): string;
  /** The words of a part of the opening. */
  opening(id: string): ToldWords;
  /** The words of a guide, which the console's data has. */
  guide(id: string): GuideWords;
  /** Those of a step of it. */
  guideStep(guide: string, step: string): GuideStepWords;
  /** The words of a symptom, which the console's data has. */
  symptom(id: string): SymptomWords;
  /** Those of a step of its interview. */
  question(symptom: string, step: string): QuestionWords;
  /** Those of a cause of it. */
  causeWords(symptom: string, id: string): CauseWords;
  /** A cause, to be used within a sentence. */
  cause(symptom: string, id: string): string;
}

export function wordsFrom({ ui, opening, ...file }: WordFile): DeskWords {
  const t: DeskWords['t'] = translator(ui);
  const guide: DeskWords['guide'] = (id) => known(file.guides[id], `What is said of the guide \`${id}\``);
  const symptom: DeskWords['symptom'] = (id) => known(file.symptoms[id], `What is said of the symptom \`${id}\``);
  const causeWords: DeskWords['causeWords'] = (of, id) =>
    known(symptom(of).causes[id], `What is said of the cause \`${id}\``);
  return {
    ...file,
    t,
    label: (key) => file.labels[key] ?? '',
    opening: (id) => known(opening[id], `What is said in the opening at \`${id}\``),
    guide,
    guideStep: (of, step) => known(guide(of).steps[step], `What is said of the step \`${step}\``),
    symptom,
    question: (of, step) => known(symptom(of).steps[step], `What is said of the step \`${step}\``),
    causeWords,
    cause: (of, id) => causeWords(of, id).text,
  };
}

/** A line in plain words. */
export function plainLine(line: AgentLine): string {
  return line.map((piece) => (typeof piece === 'string' ? piece : piece.label)).join('');
}
