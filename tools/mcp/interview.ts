import { initialTransition, transition } from 'xstate';
import { suggest } from '../../machines/problem.ts';
import {
  createInterview,
  encodeInterview,
  encodeReplies,
  evidenceOf,
  interviewView,
  nextStep,
  outcomeOf,
  soundReplies,
  stepIn,
  type Reply,
  type Symptom,
} from '../../machines/diagnosis/index.ts';
import { supportAddress } from '../../machines/support/index.ts';
import { symptomOf, type Library, type PageContext } from '../../src/content/index.ts';
import { apiDiagnosisWords } from '../../src/features/export/page-data.ts';

/** A symptom in words, with the number and the address of its diagnosis. */
export function symptomEntry(library: Library, context: PageContext, id: string) {
  const { title, says, summary, page } = apiDiagnosisWords(library, context, id);
  return { symptom: id, title, says, summary, address: page, number: encodeInterview([], symptomOf(library, id)) };
}

/**
 * What a diagnosis asks or advises after some answers, and the most likely causes.
 *
 * @throws Error with what exists, if an answer does not
 */
export function questionAfter(
  library: Library,
  context: PageContext,
  id: string,
  answers: Readonly<Record<string, string>>,
): object {
  const symptom = symptomOf(library, id);
  const words = apiDiagnosisWords(library, context, id);
  const replies = repliesOf(symptom, answers);
  const machine = createInterview(symptom);
  const [here] = initialTransition(machine, { replies });
  const view = interviewView(here, symptom);
  const code = encodeInterview(replies, symptom);
  const { why } = nextStep(symptom.model, evidenceOf(replies));
  const tried = replies.map(({ step, outcome }) => {
    const { title = step, outcomes } = words.steps[step] ?? {};
    return `${title} → ${outcomes?.[outcome] ?? outcome}`;
  });
  const told = { code, symptom: words.title, tried, language: context.language };
  const { template, address } = context.support;
  const support = template === undefined ? address : supportAddress(template, told).address;

  const detailsOf = (): object => {
    switch (view.phase) {
      case 'asking':
        return { question: { step: view.step, ...words.steps[view.step], solved: undefined } };
      case 'confirming': {
        const denied = transition(machine, here, { type: 'result.denied' })[0].context.replies;
        return {
          solved: words.steps[view.step]?.solved?.[evidenceOf(replies)[view.step] ?? ''],
          // Where the reader completed what they came for, nothing is left to try.
          ifNot: encodeReplies(denied) === encodeReplies(replies) ? { support } : { answers: evidenceOf(denied) },
        };
      }
      case 'moving':
        return { next: symptomEntry(library, context, view.to) };
      default:
        return { support };
    }
  };
  return {
    symptom: id,
    title: words.title,
    tried,
    phase: view.phase,
    ...detailsOf(),
    likely:
      replies.length === 0
        ? []
        : why.leading.map(({ cause, probability }) => ({
            cause: words.causes[cause],
            probability: Number(probability.toFixed(2)),
          })),
    address: `${words.page}#${encodeReplies(replies)}`,
    number: code,
  };
}

function repliesOf(symptom: Symptom, answers: Readonly<Record<string, string>>): Reply[] {
  const steps = symptom.model.steps.map((step) => step.id);
  const replies = Object.entries(answers).map(([step, outcome]) => ({ step, outcome }));
  for (const { step, outcome } of replies) {
    if (!steps.includes(step)) throw new Error(`There is no step \`${step}\`. ${suggest(step, steps)}`);
    if (outcomeOf(symptom, { step, outcome })) continue;
    const outcomes = stepIn(symptom.model, step).outcomes.map((each) => each.id);
    throw new Error(`\`${step}\` has no answer \`${outcome}\`. ${suggest(outcome, outcomes)}`);
  }
  const sound = soundReplies(symptom, replies);
  const lost = replies.filter((reply) => !sound.includes(reply)).map(({ step }) => `\`${step}\``);
  if (lost.length > 0)
    throw new Error(`Nobody is asked ${lost.join(', ')} after the other answers: leave it out, or give it in order.`);
  return sound;
}
