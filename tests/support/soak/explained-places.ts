import { decodeInterview, decodeReplies, statusAfter, type Reply } from '../../../machines/diagnosis/index.ts';
import { decodeProgress } from '../../../machines/walkthrough/index.ts';
import { countAt, graphs } from '../browser-walk.ts';
import { shippedSymptoms } from '../symptoms.ts';
import { MOST_STEPS } from './islands.ts';
import { isSame, type Seen } from './rule.ts';
import type { Sight } from './sight.ts';

/** Decisions 6 and 7: a place is replayed, and told in printed numbers. */
export function ofWalk({ walk, url }: Sight): Seen {
  if (walk?.phase !== 'walking') return {};
  const graph = graphs[walk.guide]!;
  const { progress, notice } = decodeProgress(new URL(url).hash, graph);
  const numbers = (walk.progress.match(/\d+/g) ?? []).map(Number);
  return {
    'one current step, and no other is shown':
      !(isSame(walk.current, [progress.step]) && isSame(walk.shown, walk.current)) &&
      `${walk.current.join()} of ${walk.shown.join()} at ${progress.step}`,
    'the address is a place': notice,
    'numbers of steps are within the guide': numbers.some((each) => each > MOST_STEPS) && walk.progress,
    'as much is done as was walked':
      walk.done !== Number.parseInt(countAt(graph, progress).label, 10) - 1 && `${walk.done} of ${walk.progress}`,
  };
}

/** A number tells what was stated, and not where order. */
const sorted = (replies: readonly Reply[]): string[] => replies.map(({ step, outcome }) => `${step}.${outcome}`).sort();

/** Decision 12: an interview is its replies. */
export function ofInterview({ interview, url }: Sight): Seen {
  if (!interview || interview.phase === 'finished') return {};
  const symptoms = shippedSymptoms('all');
  const id = /diagnosis\/([^/]+)\//.exec(url)![1]!;
  const symptom = symptoms[id]!;
  const { replies, notice } = decodeReplies(new URL(url).hash, symptom);
  const status = statusAfter(symptom, replies);
  const asked = 'step' in status && status.phase === 'asking' ? status.step : undefined;
  const code = decodeInterview(interview.code, symptoms);
  return {
    'the address is an interview': notice,
    'one question, or none':
      interview.phase === 'asking' && !isSame(interview.steps, [asked]) && `${interview.steps.join()} at ${asked}`,
    'there is an answer': interview.phase === 'asking' && interview.answers.length === 0 && 'none',
    'the answers given are those of the address':
      interview.given.length > 0 &&
      !isSame(
        // What was known stands before what was answered.
        interview.given.toSorted(),
        replies.map(({ step }) => step).sort(),
      ) &&
      interview.given.join(),
    'each is the one that is marked':
      interview.given.length > 0 &&
      !isSame(interview.chosen.toSorted(), replies.map(({ outcome }) => outcome).sort()) &&
      interview.chosen.join(),
    'the number leads to the address':
      ('problem' in code || code.symptom !== id || !isSame(sorted(code.replies), sorted(replies))) &&
      JSON.stringify(code),
  };
}
