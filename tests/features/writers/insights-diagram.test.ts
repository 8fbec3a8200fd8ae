import { expect, test } from 'vitest';
import type { StepCount } from '../../../src/content/index.ts';
import { guideDiagram, svgOf } from '../../../src/diagrams/index.ts';
import { countedDiagram } from '../../../src/features/writers/insights-diagram.ts';
import { frozenLibrary } from '../../support/frozen.ts';

const step = (id: string, more: Partial<StepCount>): StepCount => ({
  step: id,
  came: 0,
  on: 0,
  ways: {},
  back: 0,
  trouble: 0,
  troubles: {},
  asked: 0,
  done: 0,
  supported: 0,
  left: 0,
  ...more,
});

test('a guide’s diagram says what was counted: at steps, on ways, at problems and at the end', () => {
  const plain = guideDiagram(frozenLibrary(), 'android-add-user-qr', 'en');
  const version = {
    digest: '3f9a2c1b',
    isCurrent: true,
    from: '2026-11-01',
    to: '2026-11-02',
    begun: 200,
    done: 90,
    helped: { yes: 1, no: 0 },
    steps: [
      step('open', { came: 200, on: 150, ways: { home: 100, login: 50 }, left: 50 }),
      step('scan', { came: 80, on: 60, troubles: { 'qr-not-read': 20, 'qr-not-read:scan-off': 4 }, left: 20 }),
      step('done', { came: 100, done: 90, left: 10 }),
      step('of-an-earlier-version', { came: 9 }),
    ],
  };
  const drawn = countedDiagram(plain, version, ({ came, left }) => `(${came}/${left})`);
  const text = (id: string) => drawn.nodes.find((node) => node.id === id)!.text;
  const share = (from: string, to: string) => drawn.edges.find((edge) => edge.from === from && edge.to === to)!.share;
  expect(text('step-open')).toMatch(/ \(200\/50\)$/);
  // Where nobody came there is nothing to say.
  expect(text('step-pin')).toBe(plain.nodes.find(({ id }) => id === 'step-pin')!.text);
  expect([share('step-open', 'step-more'), share('step-open', 'step-services')]).toEqual(['50.0 %', '25.0 %']);
  expect(share('step-scan', 'step-pin')).toBe('75.0 %');
  expect(share('step-scan', 'problem-qr-not-read')).toBe('25.0 %');
  expect(share('step-done', 'end')).toBe('90.0 %');
  expect(share('step-pin', 'step-done')).toBeUndefined();
  expect(svgOf(drawn)).toContain('(200/50)');
});
