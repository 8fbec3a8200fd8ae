import { describe, expect, test } from 'vitest';
import { decodeActions } from '../../../machines/simulator/index.ts';
import { product, readScenario } from '../../support/product.ts';
import { along } from '../../../src/features/simulator/session.ts';
import { clockText, hitchIn, linesOf } from '../../../src/features/simulator/telling.ts';
import type { SimulatorWords } from '../../../src/features/simulator/words.ts';

/** Words that say their own keys and what they are filled in with. */
const words = {
  t: (key: string, values: object = {}) => [key.replace('sim.', ''), ...Object.values(values)].join(' '),
  word: (_: string, name: string) => name,
  label: (key: string) => `«${key}»`,
} as unknown as SimulatorWords;
const { scenario } = readScenario({ task: 'add-user', platform: 'android', method: 'code', fault: 'code-used' });
const way = 'p-ibkr-mobile.p-services.p-authenticate.p-add-user.p-session-id';

function told(text: string): string[] {
  const { course } = along(product, scenario, decodeActions(text)!);
  return linesOf(product, words, course.practice.view.log, course.names).map(({ who, text }) => `${who}: ${text}`);
}

describe('the time line', () => {
  test('begins empty: that the login was under way only sets the scene', () => {
    const { log } = along(product, scenario, []).course.practice.view;
    expect(log.map((entry) => entry.kind === 'message' && entry.message)).toEqual(['login.requested', 'login.offered']);
    expect(told('')).toEqual([]);
    expect(told('w1')).toEqual([]);
    // The practice reports its actions as usual.
    expect(told('b-user-menu.b-log-out.b-log-in.w2').slice(-2)).toEqual([
      'actor.portal: message.login.requested',
      'actor.server: message.login.offered',
    ]);
  });

  test('tells from the start what an actor noticed: it is why a practice goes as it goes', () => {
    const { scenario } = readScenario({ task: 'add-user', fault: 'already-enrolled' });
    const { course } = along(product, scenario, []);
    const texts = linesOf(product, words, course.practice.view.log, course.names).map(({ text }) => text);
    expect(texts).toEqual(['note.earlier-attempt-completed']);
  });

  test('calls what was tapped by what it said', () => {
    expect(told(way).slice(0, 2)).toEqual([
      'actor.you: told.tapped «iphone.ibkr-mobile»',
      'actor.you: told.tapped «ibkr.services»',
    ]);
    expect(told('b-user-menu').at(-1)).toBe('actor.you: told.clicked «controls.user-menu»');
  });

  test('tells what was typed and filled in, and why the server refused it', () => {
    const { string } = along(product, scenario, []).course.practice.view.code!;
    const lines = told(`${way}.p-code~${string}.w2.p-pin~practice.p-activate.w3`);
    expect(lines).toContain(`actor.you: told.typed «android.session-id-field»`);
    expect(lines).toContain('actor.you: told.filled «ibkr.pin»');
    expect(lines.at(-1)).toBe('actor.server: told.because message.activation.refused reason.used');
  });

  test('tells of a phone that is moved about only where it came to rest', () => {
    expect(told('m10').concat(told('m10.w1.m20'))).toEqual(['actor.you: told.moved 10', 'actor.you: told.moved 20']);
  });

  test('numbers a choice instead of naming it', () => {
    const { scenario: portal } = readScenario({ task: 'message-delivery' });
    const { course } = along(
      product,
      portal,
      decodeActions('b-log-in.w3.b-user-menu.b-secure-message-center.b-settings.b-delivery~2')!,
    );
    expect(linesOf(product, words, course.practice.view.log, course.names).at(-1)?.text).toBe(
      'told.chosen «portal.secure-message-delivery» choice.one 2',
    );
  });
});

describe('what does not go on', () => {
  const sound = { ...scenario, faults: [] };
  const hitch = (text: string, of = scenario, isMending = false): string | undefined => {
    const { course } = along(product, of, decodeActions(text)!);
    return hitchIn(linesOf(product, words, course.practice.view.log, course.names), isMending);
  };
  const { string } = along(product, scenario, []).course.practice.view.code!;
  const refused = `${way}.p-code~${string}.w2.p-pin~practice.p-activate.w3`;

  test('is told until something else is done', () => {
    expect(hitch(way)).toBeUndefined();
    expect(hitch(refused)).toBe('told.because message.activation.refused reason.used');
    expect(hitch(`${refused}.p-dismiss`)).toBeUndefined();
    expect(hitch('w600', sound)).toBe('note.session-expired');
  });

  test('is told as long as it is being mended', () => {
    expect(hitch(`${refused}.p-dismiss`, scenario, true)).toBe('told.because message.activation.refused reason.used');
    expect(hitch(way, scenario, true)).toBeUndefined();
  });

  test('is not what a field says itself', () => {
    expect(hitch(`${way}.p-code~${string}.w2.p-activate`)).toBeUndefined();
  });
});

test.each([
  [0, '0:00'],
  [7, '0:07'],
  [65, '1:05'],
  [3600, '60:00'],
])('clockText writes %i seconds as %s', (seconds, text) => {
  expect(clockText(seconds)).toBe(text);
});
