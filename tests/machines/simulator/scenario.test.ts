import { describe, expect, test } from 'vitest';
import { type ScenarioText } from '../../../machines/simulator/index.ts';
import { faults, faultsIn, product, readScenario, worlds } from '../../support/product.ts';
import { actorIn, phoneIn } from '../../../machines/simulator/scenario.ts';
import { WORLDS } from './tables/scenarios.ts';

const nameOf = ({ task, platform, method }: { task: string; platform: string; method: string }) =>
  `${task} ${platform} ${method}`;

/** What a text is read as, in words. */
function read(text: ScenarioText) {
  const { scenario, problems } = readScenario(text);
  const { faults: wrong, seed } = scenario;
  return {
    scenario: [nameOf(scenario), ...wrong, seed].join(' '),
    problems: problems.map(({ code, path }) => `${code} ${path.join('.')}`),
  };
}

describe('the worlds', () => {
  test('are those of the guides, each with the faults that can occur in it', () => {
    expect(Object.fromEntries(worlds.map((world) => [nameOf(world), faultsIn(world)]))).toEqual(WORLDS);
  });

  test('have sixteen faults', () => {
    expect(faults).toEqual([
      'already-enrolled',
      'code-used',
      'code-expired',
      'scan-off',
      'front-camera',
      'out-of-focus',
      'camera-denied',
      'wrong-code',
      'opened-too-early',
      'notifications-off',
      'airplane-mode',
      'no-internet',
      'do-not-disturb',
      'notice-missed',
      'seamless-off',
      'sms-lost',
      'login-mistyped',
    ]);
  });
});

describe('readScenario', () => {
  test.each<[ScenarioText, string, string]>([
    [{}, 'iphone', 'add-user iphone qr 0'],
    [{}, 'android', 'add-user android qr 0'],
    [{ method: 'code' }, 'iphone', 'add-user iphone code 0'],
    // What is requested goes before what is likely, and so does what can be practised at all.
    [{ platform: 'android' }, 'iphone', 'add-user android qr 0'],
    [{ platform: 'nokia' }, 'iphone', 'add-user android qr 0'],
    [{ task: 'activate' }, 'android', 'activate android qr 0'],
    [{ task: 'message-delivery' }, 'iphone', 'message-delivery portal none 0'],
    [{}, 'nokia', 'add-user android qr 0'],
  ])('%j on %s is %s', (text, likely, expected) => {
    const { task, platform, method, seed } = readScenario(text, likely).scenario;
    expect(`${task} ${platform} ${method} ${seed}`).toBe(expected);
    expect(readScenario(text, likely).problems).toEqual(readScenario(text).problems);
  });

  test.each<[ScenarioText, string]>([
    [{}, 'add-user android qr 0'],
    [{ task: 'activate' }, 'activate iphone qr 0'],
    [{ task: 'message-delivery' }, 'message-delivery portal none 0'],
    [{ platform: 'portal' }, 'message-delivery portal none 0'],
    [{ method: 'none' }, 'message-delivery portal none 0'],
    [{ platform: 'iphone' }, 'add-user iphone qr 0'],
    [{ method: 'code' }, 'add-user android code 0'],
    [{ method: 'code', platform: 'iphone' }, 'add-user iphone code 0'],
    [{ method: 'qr', platform: 'iphone', task: 'activate' }, 'activate iphone qr 0'],
    [{ seed: '0' }, 'add-user android qr 0'],
    [{ seed: '9999' }, 'add-user android qr 9999'],
    [{ fault: '' }, 'add-user android qr 0'],
    [{ fault: ',,' }, 'add-user android qr 0'],
    // In the order of the faults, each once.
    [{ fault: 'scan-off,code-used,,scan-off', seed: '17' }, 'add-user android qr code-used scan-off 17'],
  ])('%j is filled in, and nothing is wrong', (text, scenario) => {
    expect(read(text)).toEqual({ scenario, problems: [] });
  });

  test.each<[ScenarioText, string, string[]]>([
    [{ platform: 'android', task: 'activate', method: 'none' }, 'activate android qr 0', ['world-unknown method']],
    [{ platform: 'nokia' }, 'add-user android qr 0', ['world-unknown platform']],
    [
      { platform: 'iphone', method: 'none', task: 'toString' },
      'add-user iphone qr 0',
      ['world-unknown task', 'world-unknown method'],
    ],
    [{ fault: 'code-usd' }, 'add-user android qr 0', ['fault-unknown fault']],
    [{ fault: 'wrong-code,code-used,wrong-code' }, 'add-user android qr code-used 0', ['fault-unknown fault']],
    [{ task: 'message-delivery', fault: '__proto__' }, 'message-delivery portal none 0', ['fault-unknown fault']],
    [{ seed: '10000' }, 'add-user android qr 0', ['seed-unreadable seed']],
    [{ seed: '' }, 'add-user android qr 0', ['seed-unreadable seed']],
    [{ seed: '1x' }, 'add-user android qr 0', ['seed-unreadable seed']],
    [{ seed: 'x1' }, 'add-user android qr 0', ['seed-unreadable seed']],
    // Read, but written in another way.
    [{ seed: '007' }, 'add-user android qr 7', ['seed-unreadable seed']],
  ])('%j is mended, and told', (text, scenario, problems) => {
    expect(read(text)).toEqual({ scenario, problems });
  });
});

describe('what differs without being a fault', () => {
  test.each<[task: string, seed: number, faults: string[], variant: string]>([
    ['add-user', 0, [], 'login, installed'],
    ['add-user', 1, [], 'home, installed'],
    ['add-user', 9998, ['code-used'], 'login, installed'],
    ['activate', 0, [], 'login, not installed'],
    ['activate', 1, [], 'home, installed'],
    ['activate', 1, ['code-used'], 'home, installed'],
    ['activate', 1, ['code-used', 'opened-too-early'], 'home, not installed'],
    ['activate', 2, ['opened-too-early'], 'login, not installed'],
  ])('of %s with seed %i and %j is %s', (task, seed, wrong, variant) => {
    const scenario = { ...readScenario({ task }).scenario, seed, faults: wrong };
    const { opens } = actorIn(product.definition, scenario, 'app').keeps;
    const { installed } = phoneIn(product.definition, scenario);
    expect(`${opens}, ${installed ? '' : 'not '}installed`).toBe(variant);
  });
});
