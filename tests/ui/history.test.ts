import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backTo, entryNow, record } from '../../src/ui/history.ts';

function fakeBrowser() {
  const entries: { state: unknown; hash: string }[] = [{ state: null, hash: '' }];
  let at = 0;
  let asked = 0;
  const arrived: (() => void)[] = [];
  const self = {};
  return {
    entries,
    self,
    /** That of the page around it, where it is in a frame. */
    parent: self,
    addEventListener: (_: 'popstate', listener: () => void) => void arrived.push(listener),
    /** The browser reaches what it was asked to go back to. */
    arrive() {
      at -= asked;
      asked = 0;
      for (const listener of arrived.splice(0)) listener();
    },
    location: {
      get hash() {
        return entries[at]!.hash;
      },
    },
    history: {
      get state() {
        return entries[at]!.state;
      },
      pushState(state: unknown, _: string, hash: string) {
        entries.splice(at + 1, Infinity, { state, hash });
        at += 1;
      },
      replaceState(state: unknown, _: string, hash: string) {
        entries[at] = { state, hash };
      },
      back: () => void (asked += 1),
    },
  };
}

let browser: ReturnType<typeof fakeBrowser>;
const names = ['history', 'location', 'addEventListener', 'self', 'parent'] as const;
const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
beforeEach(() => {
  browser = fakeBrowser();
  for (const name of names) Object.defineProperty(globalThis, name, { value: browser[name], configurable: true });
});
afterEach(() => {
  names.forEach((name, index) => {
    const was = before[index];
    if (was) Object.defineProperty(globalThis, name, was);
    else Reflect.deleteProperty(globalThis, name);
  });
});

const place = { phase: '', open: '' };
const hashes = () => browser.entries.map(({ hash }) => hash);

describe('record', () => {
  test('adds an entry for another place, and for what is shown in the place of one', () => {
    record('step-a~', place, 'replace');
    record('step-b~', place, 'push');
    record('step-b~', { phase: 'troubled', open: '' }, 'push');
    expect(hashes()).toEqual(['#step-a~', '#step-b~', '#step-b~']);
    expect(entryNow()).toEqual({ phase: 'troubled', open: '', from: '#step-b~' });
  });

  test('adds none where it would be the present one again, which keeps where it came from', () => {
    record('step-a~', place, 'replace');
    record('step-b~', { phase: 'troubled', open: '' }, 'push');
    record('step-b~', { phase: 'troubled', open: 'x' }, 'push');
    expect(hashes()).toEqual(['#step-a~', '#step-b~']);
    expect(entryNow()).toEqual({ phase: 'troubled', open: 'x', from: '#step-a~' });
  });
});

describe('backTo', () => {
  test('goes back where the entry before is that place, and nowhere else', () => {
    record('step-a~', place, 'replace');
    record('step-b~', place, 'push');
    expect(backTo('step-c~')).toBe(false);
    expect(backTo('step-a~')).toBe(true);
    browser.arrive();
    expect(browser.location.hash).toBe('#step-a~');
  });

  test('leads from the trouble of a step to the step', () => {
    record('step-a~', place, 'replace');
    record('step-a~', { phase: 'troubled', open: 'x' }, 'push');
    expect(backTo('step-a~')).toBe(true);
    browser.arrive();
    expect(entryNow()).toEqual({ ...place, from: '' });
  });

  test('goes back once where it is asked again before the browser has gone', () => {
    for (const step of ['a', 'b', 'c']) record(`step-${step}~`, place, 'push');
    expect([backTo('step-b~'), backTo('step-b~')]).toEqual([true, true]);
    browser.arrive();
    expect(browser.location.hash).toBe('#step-b~');
    expect(backTo('step-a~')).toBe(true);
    browser.arrive();
    expect(browser.location.hash).toBe('#step-a~');
  });

  test('leads nowhere in a frame: the page around it may have gone on, and would be moved', () => {
    record('step-a~', place, 'replace');
    record('step-b~', place, 'push');
    Object.defineProperty(globalThis, 'parent', { value: {} });
    expect(backTo('step-a~')).toBe(false);
    browser.arrive();
    expect(browser.location.hash).toBe('#step-b~');
  });
});
