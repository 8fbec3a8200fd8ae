import type { CauseId, OutcomeId, StepId } from '../../../machines/diagnosis/index.ts';
import { assertDefined } from '../../../machines/assert-defined.ts';
import type { UiKey } from '../../i18n/index.ts';
import { partIn } from '../../ui/dom.ts';
import { translator, type Translate } from '../../ui/t.ts';
import type { diagnosisBlock } from './page-data.ts';

/** The keys of the words that the interview shows. */
export type DiagKey = Extract<UiKey, `diag.${string}` | `walk.${string}`>;

type Block = ReturnType<typeof diagnosisBlock>;
type StepWords = Block['steps'][string];

/** The data of the interview's page, and functions to look up words. */
export interface InterviewWords extends Omit<Block, 'ui'> {
  t: Translate<DiagKey>;
  /** The name of a cause, for use in a sentence. */
  cause(id: CauseId): string;
  step(id: StepId): StepWords;
  question(step: StepId): string;
  answer(step: StepId, outcome: OutcomeId): string;
  /** The answer as phrases; lines may break between them. */
  phrasesOf(step: StepId, outcome: OutcomeId): readonly string[];
}

export function wordsIn(document: Document): InterviewWords {
  const { ui, ...block } = JSON.parse(partIn(document, '#diag-data').textContent) as Block;
  const step: InterviewWords['step'] = (id) => assertDefined(block.steps[id], `Words of step \`${id}\``);
  const phrasesOf: InterviewWords['phrasesOf'] = (of, outcome) =>
    assertDefined(step(of).outcomes[outcome], `Words of answer \`${outcome}\``);
  return {
    ...block,
    t: translator(ui),
    cause: (id) => assertDefined(block.causes[id], `Words of cause \`${id}\``),
    step,
    question: (id) => step(id).title.join(''),
    answer: (of, outcome) => phrasesOf(of, outcome).join(''),
    phrasesOf,
  };
}
