import { describe, expect, test } from 'vitest';
import { decodeReplies, encodeInterview, decodeInterview } from '../../machines/diagnosis/index.ts';
import { checkGraph, decodeCase, decodeProgress, encodeCase } from '../../machines/walkthrough/index.ts';
import { graphFrom, graphOf } from '../support/graphs.ts';
import { lampSymptom } from '../support/lamp-symptom.ts';

describe('a step that was renamed', () => {
  const graph = graphOf(
    { look: ['plug', 'place'], plug: ['wait'], place: ['wait'], wait: [] },
    {
      wait: { aliases: ['wait-green', 'rest'] },
    },
  );

  test.each(['wait', 'wait-green', 'rest'])('is found by %s, come by the same ways', (id) => {
    expect(decodeProgress(`#step-${id}~to-place`, graph)).toEqual({ progress: { step: 'wait', ways: ['to-place'] } });
  });

  test.each(['constructor', 'gone'])('is not found by %s', (id) => {
    expect(decodeProgress(`#step-${id}~to-place`, graph).notice).toBe('step-gone');
  });

  test('is found by a code from before', () => {
    const before = graphOf({ look: ['plug', 'place'], plug: ['rest'], place: ['rest'], rest: [] });
    const code = encodeCase({ step: 'rest', ways: ['to-plug'] }, before);
    expect(decodeCase(code, { lamp: graph })).toEqual({ guide: 'lamp', progress: { step: 'wait', ways: ['to-plug'] } });
  });

  test('must not have the id that another has', () => {
    const clash = graphOf({ look: ['wait'], wait: [] }, { wait: { aliases: ['look'] } });
    expect(checkGraph(clash).map(({ code }) => code)).toEqual(['step-alias-taken']);
  });

  test('must have ids that can stand in an address', () => {
    expect(() =>
      graphFrom({ ...graph, steps: { ...graph.steps, look: { n: 1, next: 'wait', aliases: ['A b'] } } }),
    ).toThrow('aliases.0');
  });
});

describe('a step of a diagnosis that was renamed', () => {
  const symptom = lampSymptom();

  test('is found in a link from before', () => {
    expect(decodeReplies('#said~press.twice', symptom)).toEqual({ replies: [{ step: 'hold', outcome: 'twice' }] });
    expect(decodeReplies('#said~constructor.twice', symptom).notice).toBe('replies-dropped');
  });

  test('is found by its number', () => {
    const code = encodeInterview([{ step: 'hold', outcome: 'twice' }], symptom);
    expect(decodeInterview(code, { 'stays-dark': symptom })).toMatchObject({
      symptom: 'stays-dark',
      replies: [{ step: 'hold' }],
    });
  });

  test('must not have the id that another has', () => {
    expect(() => lampSymptom((text) => text.replace('[press]', '[charge]'))).toThrow('step-alias-taken');
  });
});
