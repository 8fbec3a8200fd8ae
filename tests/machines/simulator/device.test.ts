import { expect, test } from 'vitest';
import { decodeActions, encodeActions, inHand, labelOf } from '../../../machines/simulator/index.ts';
import { done } from '../../support/practice-world.ts';
import { reader } from '../../support/simulated.ts';

const start = (fault?: string) => reader.start(reader.readScenario({ fault }).scenario);
const CHALLENGE = 'tap portal log-in, wait 2';
const TO_READER = 'tap device ok, enter device pin practice, tap device ok';
/** Carries what one device shows to the other. */
const answer = (practice: ReturnType<typeof start>) => {
  done(practice, `${CHALLENGE}, ${TO_READER}`);
  done(practice, `enter device challenge ${practice.view.codes['challenge']!.string}, tap device ok`);
  done(practice, `enter portal response ${practice.view.codes['response']!.string}, tap portal log-in, wait 2`);
  return practice.view.portal.screen;
};

test('a device of its own shows its name, its keys, and what is typed on it', () => {
  const practice = done(start(), TO_READER);
  const { device, phone } = practice.view;
  expect([device?.device, device?.screen, phone, inHand(practice.view)]).toEqual([
    'keypad',
    'challenge',
    undefined,
    'device',
  ]);
  expect(device?.keypad).toMatchObject({ label: 'reader.name', keys: [{ id: 'clear' }, { id: 'ok' }, { id: 'card' }] });
  expect(labelOf(device!, 'ok')).toBe('reader.ok');
  expect(decodeActions(encodeActions(practice.actions))).toEqual(practice.actions);
});

test.each([
  ['no fault', undefined, 'done'],
  ['a challenge whose time is over', 'response-expired', 'refused'],
  ['another card', 'other-card', 'refused'],
])('what it computes from a challenge is right: with %s', (_, fault, screen) => {
  expect(answer(start(fault))).toBe(screen);
});

test('two codes are shown at once, and the second ends with the first', () => {
  const practice = done(start(), CHALLENGE);
  expect(practice.view.codes['response']).toBeUndefined();
  done(practice, `wait 20, ${TO_READER}`);
  done(practice, `enter device challenge ${practice.view.codes['challenge']!.string}, tap device ok`);
  const { challenge, response } = practice.view.codes;
  expect([challenge?.string.length, response?.string.length]).toEqual([6, 8]);
  expect(response!.left).toBe(challenge!.left);
});

test('it changes by itself without a network, and a count ends in something else', () => {
  expect(done(start(), `${TO_READER}, wait 181`).view.device?.screen).toBe('dark');
  const practice = start();
  const wrong = 'enter portal response 00012345, tap portal log-in, wait 2';
  const screens = [1, 2, 3].map(() => {
    const { screen } = done(practice, `${CHALLENGE}, ${wrong}`).view.portal;
    if (screen === 'refused') done(practice, 'tap portal again');
    return screen;
  });
  expect(screens).toEqual(['refused', 'refused', 'blocked']);
});
