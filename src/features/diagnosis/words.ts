import type { CauseId, OutcomeId, StepId, Symptom, SymptomId, ReaderWorld } from '../../../machines/diagnosis/index.ts';
import { known } from '../../../machines/known.ts';
import type { UiKey } from '../../i18n/index.ts';
import { partIn } from '../../ui/dom.ts';
import { translator, type Translate } from '../../ui/t.ts';

/** The keys of the words that the interview shows. */
export type DiagKey = Extract<UiKey, `diag.${string}` | `walk.${string}`>;

/** A line of text: phrases of plain text, labels of the apps, and links. */
export type Line = readonly (string | { label: string } | { link: string; address: string })[];

/** A text, cut where a line may break. */
type Phrases = readonly string[];

/** The words of a step, in the page's language. */
interface StepWords {
  title: Phrases;
  text: readonly Line[];
  /** What it is good for, whatever was said before. */
  why: string;
  outcomes: Readonly<Record<OutcomeId, Phrases>>;
  /** What is said in the end, where an outcome solved it. */
  solved?: Readonly<Record<OutcomeId, string>> | undefined;
}

/** A page that is pointed to. */
interface Pointer {
  title: string;
  address: string;
}

/** A guide from which a reader can come. */
interface Guide extends Pointer {
  world: ReaderWorld;
  /** The step that comes after each at which this problem shows: whoever has solved it has done that. */
  after: Readonly<Record<string, string>>;
  /** By the diagnosis's steps after which a guide is taken up again: from where, in this one or in another. */
  resumed: Readonly<Record<string, Pointer & { ways: readonly string[] }>>;
}

/** All that the page carries for its script: the symptom, and words that are resolved. */
interface Block {
  /** The symptom's id. */
  id: SymptomId;
  symptom: Symptom;
  title: string;
  causes: Readonly<Record<CauseId, string>>;
  steps: Readonly<Record<StepId, StepWords>>;
  ui: Readonly<Record<string, string>>;
  /** Names of the platforms that figures are drawn for. */
  platforms: Readonly<Record<string, string>>;
  /** The guides from which a reader can come. */
  guides: Readonly<Record<string, Guide>>;
  /** The other symptoms, to which an answer can lead. */
  symptoms: Readonly<Record<SymptomId, Pointer>>;
  references: readonly Pointer[];
  support: Pointer;
  /** Where everybody can go on. */
  home: Pointer;
}

/** Says a word in the page's language, its places filled in. */
type T = Translate<DiagKey>;

/** What the interview's page carries. The build put it there, each word of it resolved. */
export interface InterviewWords extends Omit<Block, 'ui'> {
  t: T;
  /** A cause as it stands in a sentence. */
  cause(id: CauseId): string;
  step(id: StepId): StepWords;
  /** What a step asks, or what is to be done. */
  question(step: StepId): string;
  answer(step: StepId, outcome: OutcomeId): string;
  /** The same, cut where a line may break. */
  phrasesOf(step: StepId, outcome: OutcomeId): Phrases;
}

/** Takes the words out of the page. */
export function wordsIn(document: Document): InterviewWords {
  const { ui, ...block } = JSON.parse(partIn(document, '#diag-data').textContent) as Block;
  const t: T = translator(ui);
  const step: InterviewWords['step'] = (id) => known(block.steps[id], `What is said of the step \`${id}\``);
  const phrasesOf: InterviewWords['phrasesOf'] = (of, outcome) =>
    known(step(of).outcomes[outcome], `What is said of the answer \`${outcome}\``);
  return {
    ...block,
    t,
    cause: (id) => known(block.causes[id], `What is said of the cause \`${id}\``),
    step,
    question: (id) => step(id).title.join(''),
    answer: (of, outcome) => phrasesOf(of, outcome).join(''),
    phrasesOf,
  };
}
