import { claimsOf, evidenceOf, type Reply } from '../../../../machines/diagnosis/index.ts';
import { element } from '../../../ui/dom.ts';
import { sentencesOf, type Sentence } from '../sentences.ts';
import type { InterviewWords } from '../words.ts';

/**
 * What it may be, what the answers say of it, and what each answer would change: lists with their titles.
 *
 * @param own those of the replies that the reader gave: they have a number on the page
 */
export function explanation(words: InterviewWords, replies: readonly Reply[], own: readonly Reply[]): HTMLElement[] {
  const { t, symptom } = words;
  const { causes, answers, next } = sentencesOf(words, claimsOf(symptom, evidenceOf(replies)), own);
  return [
    ...list(t('diag.whyCauses'), causes),
    ...list(t('diag.whyAnswers'), answers),
    ...list(t('diag.whyNext'), next),
  ];
}

function list(title: string, sentences: readonly Sentence[]): HTMLElement[] {
  if (sentences.length === 0) return [];
  return [
    element('h2', {}, title),
    element('ul', {}, ...sentences.map(({ text, items }) => element('li', {}, text, ...listOf(items)))),
  ];
}

function listOf(items: readonly string[]): HTMLElement[] {
  return items.length === 0 ? [] : [element('ul', {}, ...items.map((item) => element('li', {}, item)))];
}
