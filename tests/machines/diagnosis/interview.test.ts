import { describe, expect, test, vi } from 'vitest';
import { failedReply, knownReplies, type SymptomStep } from '../../../machines/diagnosis/index.ts';
import { interviewEvent, interviewOf, interviewText, repliesFrom, repliesText } from '../../support/interviews.ts';
import { lamp } from '../../support/lamp.ts';
import { events, lastEvents, table } from './interview.table.ts';

// XState warns of an event to an interview that has ended; that it changes nothing is what is tested.
vi.spyOn(console, 'warn').mockReturnValue();

/** An interview that is in a state of the table. */
function interviewIn(state: string) {
  const interview = interviewOf(lamp, { replies: repliesFrom(state.split(': ')[1]!) });
  if (state.startsWith('finished called')) interview.send({ type: 'support.wanted' });
  const last = state.startsWith('finished called') ? 'support.called' : lastEvents[state];
  if (last) interview.send(interviewEvent(last));
  return interview;
}

describe.each(Object.entries(table))('in %s', (state, leads) => {
  test('an interview can stand', () => {
    expect(interviewText(interviewIn(state).getSnapshot(), lamp)).toBe(state);
  });

  test.each(events.map((event) => [event, leads[event]] as const))('%s → %s', (event, next) => {
    const interview = interviewIn(state);
    const before = interview.getSnapshot();
    interview.send(interviewEvent(event));
    expect(interviewText(interview.getSnapshot(), lamp)).toBe(next ?? state);
    if (before.status === 'active') expect(before.can(interviewEvent(event))).toBe(next !== undefined);
  });
});

describe('createInterview', () => {
  test('begins with what the guide answers, and can neither go back before it nor lose it by starting over', () => {
    const interview = interviewOf(lamp, { world: { platform: 'hall' } });
    expect(interviewText(interview.getSnapshot(), lamp)).toBe('asking push: others.lit');
    expect(interview.getSnapshot().can({ type: 'reply.withdrawn' })).toBe(false);
    interview.send({ type: 'reply.given', outcome: 'not' });
    interview.send({ type: 'reply.withdrawn' });
    expect(interviewText(interview.getSnapshot(), lamp)).toBe('asking push: others.lit');
    interview.send(interviewEvent('reply.changed:others.dark'));
    expect(interviewText(interview.getSnapshot(), lamp)).toBe('asking fuse: others.dark');
    interview.send({ type: 'interview.restarted' });
    expect(interviewText(interview.getSnapshot(), lamp)).toBe('asking push: others.lit');
  });

  test('begins where it is asked to, whatever the guide answers', () => {
    const interview = interviewOf(lamp, { world: { platform: 'hall' }, replies: [] });
    expect(interviewText(interview.getSnapshot(), lamp)).toBe('asking others: ');
  });

  test('is asked again, or no more, where another phone answers otherwise; what was said stays', () => {
    const interview = interviewOf(lamp, { world: { platform: 'hall' } });
    const change = (platform: string) => interview.send({ type: 'world.changed', world: { platform } });
    interview.send({ type: 'reply.given', outcome: 'not' });
    expect(interviewText(interview.getSnapshot(), lamp)).toBe('asking swap: others.lit~push.not');
    change('cellar');
    expect(interviewText(interview.getSnapshot(), lamp)).toBe('asking others: push.not');
    interview.send({ type: 'reply.given', outcome: 'dark' });
    change('hall');
    expect(interviewText(interview.getSnapshot(), lamp)).toBe('asking fuse: push.not~others.dark');
    interview.send({ type: 'interview.restarted' });
    expect(interviewText(interview.getSnapshot(), lamp)).toBe('asking others: ');
  });

  test('uses the answers of another phone, also after support was requested', () => {
    const interview = interviewOf(lamp, { world: { platform: 'cellar' }, replies: repliesFrom('push.not') });
    interview.send({ type: 'support.wanted' });
    interview.send({ type: 'world.changed', world: { platform: 'hall' } });
    expect(interviewText(interview.getSnapshot(), lamp)).toBe('asking swap: others.lit~push.not');
  });

  test.each([
    ['reply.changed:others.dark', 'asking fuse: others.dark'],
    ['reply.given:lit', 'confirming push: push.lit'],
  ])('keeps only the reader’s own replies if another phone answers nothing: %s', (event, state) => {
    const interview = interviewOf(lamp, { world: { platform: 'hall' } });
    interview.send(interviewEvent(event));
    interview.send({ type: 'world.changed', world: { platform: 'cellar' } });
    expect(interviewText(interview.getSnapshot(), lamp)).toBe(state);
  });

  test('stands where it stood where another phone answers nothing else', () => {
    const interview = interviewOf(lamp, { world: { platform: 'cellar' } });
    interview.send({ type: 'support.wanted' });
    const change = { type: 'world.changed', world: { platform: 'shed' } } as const;
    expect(interview.getSnapshot().can(change)).toBe(false);
    interview.send(change);
    expect(interviewText(interview.getSnapshot(), lamp)).toBe('calling early: ');
  });

  test('goes back from support that was asked for in the last check, and from what another symptom shows', () => {
    for (const [said, stood] of [
      ['others.lit~push.lit', 'confirming push: others.lit~push.lit'],
      ['others.lit~push.not~swap.hums', 'moving hum: others.lit~push.not~swap.hums'],
    ] as const) {
      const interview = interviewOf(lamp, { replies: repliesFrom(said) });
      interview.send({ type: 'support.wanted' });
      interview.send({ type: 'reply.withdrawn' });
      expect(interviewText(interview.getSnapshot(), lamp)).toBe(stood);
    }
  });

  test('takes for denied what the step names for that, in the last check and where it was tried before', () => {
    const push = { ...lamp.steps['push'], denied: 'couldnt' } as SymptomStep;
    const named = { ...lamp, steps: { ...lamp.steps, push } };
    const confirming = interviewOf(named, { replies: repliesFrom('push.lit') });
    confirming.send({ type: 'result.denied' });
    expect(repliesText(confirming.getSnapshot().context.replies)).toBe('push.couldnt');
    expect(failedReply(named, 'push')).toEqual({ step: 'push', outcome: 'couldnt' });
    expect(failedReply(lamp, 'push')).toEqual({ step: 'push', outcome: 'not' });
    expect(failedReply(lamp, 'others')).toBeUndefined();
  });

  test('keeps what is done where it does not work all the same, and calls support', () => {
    const push = lamp.steps['push']!;
    const lit = { ...push.outcomes['lit']!, done: true } as const;
    const doing = { ...lamp, steps: { ...lamp.steps, push: { ...push, outcomes: { ...push.outcomes, lit } } } };
    const interview = interviewOf(doing, { replies: repliesFrom('others.lit~push.lit') });
    interview.send({ type: 'result.denied' });
    expect(interviewText(interview.getSnapshot(), doing)).toBe('calling early: others.lit~push.lit');
    interview.send({ type: 'reply.withdrawn' });
    expect(interviewText(interview.getSnapshot(), doing)).toBe('confirming push: others.lit~push.lit');
  });

  test('calls support where what was denied leaves nothing to say', () => {
    const { others } = lamp.steps;
    const only = {
      ...lamp,
      id: 'only',
      model: {
        ...lamp.model,
        steps: [
          { id: 'others', kind: 'do' as const, cost: 1, outcomes: [{ id: 'lit', p: [1, 1, 1, 1], solved: true }] },
        ],
      },
      steps: { others: { ...others!, outcomes: { lit: { number: 1 } } } },
    };
    const interview = interviewOf(only);
    for (const event of ['step.skipped:other', 'reply.given:lit', 'result.denied']) {
      interview.send(interviewEvent(event));
    }
    expect(interviewText(interview.getSnapshot(), only)).toBe('calling early: others.lit');
  });
});

describe('knownReplies', () => {
  test.each([
    [{}, ''],
    [{ platform: 'hall' }, 'others.lit'],
    [{ platform: 'cellar' }, ''],
    [{ platform: 'constructor' }, ''],
    // It names an outcome that the step does not have.
    [{ platform: 'stairs' }, ''],
    [{ method: 'hall' }, ''],
    [{ task: 'night' }, 'others.dark'],
    [{ platform: 'hall', task: 'night' }, 'others.lit'],
    [{ platform: 'hall', screen: 'black' }, 'others.dark'],
    [{ platform: 'hall', screen: undefined }, 'others.lit'],
  ])('of %o are %s', (world, said) => {
    expect(repliesText(knownReplies(lamp, world))).toBe(said);
  });
});
