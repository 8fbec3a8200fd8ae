import { describe, expect, test } from 'vitest';
import { openingStage, type OpeningAnswer } from '../../../machines/console/index.ts';
import { shippedGraphs } from '../../support/graphs.ts';

const world = { guides: shippedGraphs(), platforms: ['android', 'iphone'] };
const after = (device: string | undefined, ...answers: [OpeningAnswer['question'], string][]) =>
  openingStage(
    world,
    device,
    answers.map(([question, answer]) => ({ question, answer })),
  );
const guidesIn = (stage: ReturnType<typeof openingStage>) =>
  stage.kind === 'pick' ? [...new Set(stage.spots.map(({ guide }) => guide))] : stage.kind;

describe('the opening of a call', () => {
  test('leads to every step by its device, task and method', () => {
    for (const [guide, { world: its, steps }] of Object.entries(world.guides)) {
      const answers: [OpeningAnswer['question'], string][] = [];
      const device = world.platforms.includes(its.platform) ? its.platform : undefined;
      let stage = after(device, ...answers);
      while (stage.kind === 'ask') {
        const answer = stage.question === 'device' ? '' : its[stage.question];
        if (answer !== '') expect(stage.options).toContain(answer);
        answers.push([stage.question, answer]);
        expect(answers.length).toBeLessThanOrEqual(3);
        stage = after(device, ...answers);
      }
      if (stage.kind !== 'pick') return expect.unreachable(guide);
      expect(stage.spots.filter((spot) => spot.guide === guide).map(({ step }) => step)).toEqual(Object.keys(steps));
    }
  });

  test('asks only what is not known and has several answers', () => {
    expect(after(undefined)).toEqual({ kind: 'ask', question: 'device', options: ['android', 'iphone'] });
    const options = ['activate', 'add-user', 'log-in', 'message-delivery'];
    expect(after('android')).toEqual({ kind: 'ask', question: 'task', options: expect.arrayContaining(options) });
    for (const task of ['activate', 'add-user']) {
      expect(after('android', ['task', task])).toEqual({
        kind: 'ask',
        question: 'method',
        options: ['code', 'qr', 'sms'],
      });
      expect(guidesIn(after('iphone', ['task', task], ['method', 'sms']))).toEqual([`iphone-${task}-sms`]);
    }
    expect(guidesIn(after('iphone', ['task', 'log-in']))).toEqual(['iphone-log-in-challenge']);
  });

  test('shows the steps of both ways where the caller cannot tell which', () => {
    expect(guidesIn(after('android', ['task', 'add-user'], ['method', '']))).toEqual([
      'android-add-user-code',
      'android-add-user-qr',
      'android-add-user-sms',
    ]);
  });

  test('says that no step fits where there is no guide, no task, and none of the screens is seen', () => {
    expect(after('android', ['task', 'gone'])).toEqual({ kind: 'lost' });
    expect(after('iphone', ['task', ''])).toEqual({ kind: 'lost' });
    expect(after('iphone', ['task', 'log-in'], ['step', ''])).toEqual({ kind: 'lost' });
  });
});
