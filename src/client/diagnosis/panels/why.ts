import { claimsOf, evidenceOf } from '../../../../machines/diagnosis/index.ts';
import { element } from '../../dom.ts';
import { sentencesOf, type Sentence } from '../sentences.ts';
import type { Of, Panels } from './panels.types.ts';

/** “Why do you ask?”: what it may be, what the answers say of it, and what each answer would change. */
export function whyPanel({ words }: Panels, { step, kind, replies }: Of<'asking'>): HTMLElement {
  const { say, steps, symptom } = words;
  const panel = element(
    'details',
    { class: 'diag-why' },
    element('summary', {}, say(kind === 'ask' ? 'diag.whyAsk' : 'diag.whyDo')),
    element('p', {}, steps[step]!.why),
  );
  // Worked out when somebody wants to know.
  panel.addEventListener(
    'toggle',
    () => {
      const { causes, answers, next } = sentencesOf(words, claimsOf(symptom, evidenceOf(replies)), replies);
      panel.append(
        ...list(say('diag.whyCauses'), causes),
        ...list(say('diag.whyAnswers'), answers),
        ...list(say('diag.whyNext'), next),
      );
    },
    { once: true },
  );
  return panel;
}

function list(title: string, sentences: readonly Sentence[]): HTMLElement[] {
  if (sentences.length === 0) return [];
  return [
    element('h3', {}, title),
    element('ul', {}, ...sentences.map(({ text, items }) => element('li', {}, text, ...listOf(items)))),
  ];
}

function listOf(items: readonly string[]): HTMLElement[] {
  return items.length === 0 ? [] : [element('ul', {}, ...items.map((item) => element('li', {}, item)))];
}
