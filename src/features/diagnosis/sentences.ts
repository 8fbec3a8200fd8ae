import { claimsOf, evidenceOf, type Claim, type Reply } from '../../../machines/diagnosis/index.ts';
import type { UiKey } from '../../i18n/index.ts';
import { element } from '../../ui/dom.ts';
import type { Translate } from '../../ui/t.ts';
import type { InterviewWords } from './words.ts';

/** The cause for everything that no other cause covers. */
const OTHER = 'other';

/** The words that sentences need. The agent's console has its own. */
export interface SentenceWords extends Pick<InterviewWords, 'cause' | 'question' | 'answer'> {
  t: Translate<Extract<UiKey, `diag.${string}`>>;
}

/** A sentence and a list that belongs to it, such as its causes. */
export interface Sentence {
  text: string;
  items: string[];
}

/** Sentences about the possible causes, the answers, and the next steps. */
interface Explained {
  causes: Sentence[];
  answers: Sentence[];
  next: Sentence[];
}

/**
 * Converts claims to sentences, which refer to answers by their number in the list on the page.
 *
 * @param replies the answers in that list, in order; others are not mentioned
 */
export function sentencesOf(words: SentenceWords, claims: readonly Claim[], replies: readonly Reply[]): Explained {
  const { t, cause } = words;
  const of = <Kind extends Claim['kind']>(kind: Kind) =>
    claims.filter((claim): claim is Extract<Claim, { kind: Kind }> => claim.kind === kind);
  const plain = (text: string): Sentence => ({ text, items: [] });
  // The cause “other” has no name, so it is left out.
  const withCauses = (text: string, about: readonly { cause: string }[]): Sentence[] => {
    const named = about.filter((each) => each.cause !== OTHER);
    return named.length === 0 ? [] : [{ text, items: named.map((each) => cause(each.cause)) }];
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

/**
 * The possible causes, what the answers say about them, and where each answer leads: lists with headings.
 *
 * @param own the replies that have a number on the page
 */
export function explanation(words: InterviewWords, replies: readonly Reply[], own: readonly Reply[]): HTMLElement[] {
  const { t, symptom } = words;
  const { causes, answers, next } = sentencesOf(words, claimsOf(symptom, evidenceOf(replies)), own);
  return [
    ...listOf(t('diag.whyCauses'), causes),
    ...listOf(t('diag.whyAnswers'), answers),
    ...listOf(t('diag.whyNext'), next),
  ];
}

function listOf(title: string, sentences: readonly Sentence[]): HTMLElement[] {
  if (sentences.length === 0) return [];
  const items = sentences.map(({ text, items: inner }) =>
    element('li', {}, text, inner.length > 0 && element('ul', {}, ...inner.map((item) => element('li', {}, item)))),
  );
  return [element('h2', {}, title), element('ul', {}, ...items)];
}
