import { describe, expect, test } from 'vitest';
import { interviewView } from '../../../machines/diagnosis/index.ts';

import { interviewOf, repliesFrom } from '../../support/interviews.ts';
import { lamp } from '../../support/lamp.ts';
import { shippedSymptoms } from '../../support/symptoms.ts';

const viewOf = (said: string, ...events: ('support.wanted' | 'result.confirmed' | 'support.called')[]) => {
  const interview = interviewOf(lamp, { replies: repliesFrom(said) });
  for (const type of events) interview.send({ type });
  return interviewView(interview.getSnapshot(), lamp);
};

describe('interviewView', () => {
  test('doubts what was said, and nothing that the guide knows', () => {
    const symptom = shippedSymptoms('all')['qr-not-read']!;
    const said = repliesFrom('task.first~view.no-picture~switch-lens.not-read~turn-scanning-on.not-read');
    const doubtOf = (world: { task?: string }, count = 4) => {
      const replies = said.slice(0, count);
      const view = interviewView(interviewOf(symptom, { world, replies }).getSnapshot(), symptom);
      return 'doubt' in view ? view.doubt : view.phase;
    };
    // When it shows, and once: anyone who has let it stand is not told at each step that follows.
    expect([1, 2, 3, 4].map((count) => doubtOf({}, count))).toEqual([undefined, undefined, 'task', undefined]);
    expect(doubtOf({ task: 'activate' }, 3)).toBeUndefined();
  });

  test('shows a question: what can be answered, and what leaving it comes to', () => {
    expect(viewOf('')).toEqual({
      phase: 'asking',
      replies: [],
      canGoBack: false,
      step: 'others',
      kind: 'ask',
      outcomes: ['lit', 'dark'],
      skips: { unsure: 'unsure', couldnt: 'unsure', other: 'unsure' },
      doubt: undefined,
    });
  });

  test('shows a repair, with both of the outcomes that say nothing', () => {
    expect(viewOf('others.lit~push.not')).toMatchObject({
      step: 'swap',
      kind: 'do',
      canGoBack: true,
      outcomes: ['lit', 'not', 'hums'],
      skips: { unsure: 'unsure', couldnt: 'couldnt', other: 'unsure' },
    });
    expect(viewOf('others.lit')).toMatchObject({ skips: { unsure: 'couldnt', couldnt: 'couldnt', other: 'couldnt' } });
  });

  test('shows how it goes on and how it ended', () => {
    const place = (said: string) => ({ replies: repliesFrom(said), canGoBack: true });
    expect(viewOf('push.lit')).toEqual({ phase: 'confirming', step: 'push', ...place('push.lit') });
    expect(viewOf('others.lit~swap.hums')).toEqual({ phase: 'moving', to: 'hum', ...place('others.lit~swap.hums') });
    expect(viewOf('others.lit~push.not~swap.not')).toEqual({
      phase: 'calling',
      early: false,
      hasMore: false,
      doubt: undefined,
      ...place('others.lit~push.not~swap.not'),
    });
    expect(viewOf('', 'support.wanted')).toEqual({
      phase: 'calling',
      early: true,
      hasMore: true,
      doubt: undefined,
      replies: [],
      canGoBack: true,
    });
    // Another symptom has shown: its questions are left. A solved problem leaves nothing to try.
    expect(viewOf('others.lit~swap.hums', 'support.wanted')).toMatchObject({ phase: 'calling', hasMore: true });
    expect(viewOf('push.lit', 'support.wanted')).toMatchObject({ phase: 'calling', early: true, hasMore: false });
    const over = { phase: 'finished', replies: repliesFrom('push.lit'), canGoBack: false };
    expect(viewOf('push.lit', 'result.confirmed')).toEqual({ ...over, ending: 'solved' });
    expect(viewOf('push.lit', 'support.wanted', 'support.called')).toEqual({ ...over, ending: 'called' });
  });
});
