import type { InterviewEvent, InterviewView, OutcomeId, StepId } from '../../../machines/diagnosis/index.ts';
import { assertDefined } from '../../../machines/assert-defined.ts';
import type { UiKey } from '../../i18n/index.ts';
import { partIn } from '../../ui/dom.ts';
import { translator, type Translate } from '../../ui/t.ts';
import type { diagnosisBlock } from './page-data.ts';
import type { Origin } from './place.ts';

type Block = ReturnType<typeof diagnosisBlock>;

export interface InterviewWords extends Omit<Block, 'ui'> {
  t: Translate<Extract<UiKey, `diag.${string}` | `walk.${string}`>>;
  step(id: StepId): Block['steps'][string];
  question(step: StepId): string;
  answer(step: StepId, outcome: OutcomeId): string;
  /** The answer as phrases; lines may break between them. */
  phrasesOf(step: StepId, outcome: OutcomeId): readonly string[];
}

/** What the panels use. */
export interface InterviewPanels {
  words: InterviewWords;
  origin: Origin;
  /** The reader's phone, if known. */
  platform: string | undefined;
  /** The figure of a step or of one of its answers, if there is one. */
  figureOf(step: string, answer?: string): HTMLElement[];
  /** A small picture of the screen that an answer describes. */
  pictureOf(step: string, answer: string): HTMLElement | undefined;
  send(event: InterviewEvent): void;
  goBack(): void;
}

export type InterviewViewOf<Phase extends InterviewView['phase']> = Extract<InterviewView, { phase: Phase }>;

export function wordsIn(document: Document): InterviewWords {
  const { ui, ...block } = JSON.parse(partIn(document, '#diag-data').textContent) as Block;
  const step: InterviewWords['step'] = (id) => assertDefined(block.steps[id], `Words of step \`${id}\``);
  const phrasesOf: InterviewWords['phrasesOf'] = (of, outcome) =>
    assertDefined(step(of).outcomes[outcome], `Words of answer \`${outcome}\``);
  return {
    ...block,
    t: translator(ui),
    step,
    question: (id) => step(id).title.join(''),
    answer: (of, outcome) => phrasesOf(of, outcome).join(''),
    phrasesOf,
  };
}
