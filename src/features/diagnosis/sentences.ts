import type { Claim, Reply } from '../../../machines/diagnosis/index.ts';
import type { UiKey } from '../../i18n/index.ts';
import type { Translate } from '../../ui/t.ts';
import type { InterviewWords } from './words.ts';

/** The cause that stands for all that nobody has thought of. */
const OTHER = 'other';

/** As much of the words as explaining takes: the agent's console has the same, of other steps. */
export interface SentenceWords extends Pick<InterviewWords, 'cause' | 'question' | 'answer'> {
  t: Translate<Extract<UiKey, `diag.${string}`>>;
}

/** A sentence, and what it goes on with: the causes that it is about, or what follows from it. */
export interface Sentence {
  text: string;
  items: string[];
}

/** What may be the cause, what the answers say of it, and what comes next: each in sentences. */
export interface Explained {
  causes: Sentence[];
  answers: Sentence[];
  next: Sentence[];
}

/**
 * Claims in sentences. Answers are named by their number in the list on the page, so that no sentence grows long.
 *
 * @param replies those that have a number there, in order; of others nothing is said
 */
export function sentencesOf(words: SentenceWords, claims: readonly Claim[], replies: readonly Reply[]): Explained {
  const { t, cause } = words;
  const of = <Kind extends Claim['kind']>(kind: Kind) =>
    claims.filter((claim): claim is Extract<Claim, { kind: Kind }> => claim.kind === kind);
  const plain = (text: string): Sentence => ({ text, items: [] });
  // What nobody has thought of says nothing beside the others, nor do answers of it.
  const withCauses = (text: string, about: readonly { cause: string }[]): Sentence[] => {
    const known = about.filter((each) => each.cause !== OTHER);
    return known.length === 0 ? [] : [{ text, items: known.map((each) => cause(each.cause)) }];
  };
  return {
    causes: [
      ...of('likely').map((claim) => plain(t('diag.likely', { cause: cause(claim.cause) }))),
      ...withCauses(t('diag.possible'), of('possible')),
    ],
    answers: replies.flatMap(({ step }, at) => {
      const number = { number: at + 1 };
      const about = <Each extends { step: string }>(all: readonly Each[]) => all.filter((each) => each.step === step);
      return [
        ...withCauses(t('diag.more', number), about(of('more'))),
        ...withCauses(t('diag.less', number), about(of('less'))),
        ...withCauses(t('diag.unlikely', number), about(of('unlikely'))),
      ];
    }),
    next: of('leads').map((claim) => leadSentence(words, claim)),
  };
}

function leadSentence(words: SentenceWords, claim: Extract<Claim, { kind: 'leads' }>): Sentence {
  const { t, cause, question } = words;
  const answer = words.answer(claim.step, claim.outcome);
  if (claim.opens !== undefined) return { text: t('diag.leadsElsewhere', { answer }), items: [] };
  if (claim.next === 'done') return { text: t('diag.leadsDone', { answer }), items: [] };
  const text =
    claim.next === 'call' ? t('diag.leadsCall', { answer }) : t('diag.leads', { answer, step: question(claim.next) });
  return { text, items: claim.cause === OTHER ? [] : [t('diag.leadsCause', { cause: cause(claim.cause) })] };
}
