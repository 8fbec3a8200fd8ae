import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../../src/content/index.ts';
import { actOffers, fieldOffers, type GraphSource } from '../../../tools/studio/page/guides/graph-completion.ts';
import type { JsonSchema } from '../../../tools/studio/page/parts/schema-offers.ts';
import { screensOf } from '../../../tools/studio/server/screens.ts';
import { frozenLibrary } from '../../support/frozen.ts';

const library = frozenLibrary();
const source: GraphSource = {
  schema: jsonSchemas(library).get('guide.json') as JsonSchema,
  screens: screensOf(library, { platform: 'android', method: 'code', task: 'add-user' }, 'en'),
  t: (key, values) => [key, ...Object.values(values ?? {})].join(' '),
};

/** A text with a place in it, marked by `|`. */
function at(marked: string, explicit = false) {
  const pos = marked.indexOf('|');
  return { text: marked.replace('|', ''), pos, explicit };
}

/** What the text becomes by the first of the acts that are offered. */
function withFirst(marked: string, explicit = false): string | undefined {
  const place = at(marked, explicit);
  const found = actOffers(place, source);
  const apply = found?.options[0]?.apply;
  return typeof apply === 'string' && found
    ? place.text.slice(0, found.from) + apply + place.text.slice(place.pos)
    : undefined;
}

const fields = (marked: string, explicit = false) =>
  fieldOffers(at(marked, explicit), source)?.options.map(({ label }) => label);

const STEPS = 'steps:\n  open:\n    n: 1\n    next: two\n  two:\n    n: 2\n';

describe('where an act is to stand', () => {
  test.each([
    ['by ids', '    acts: [serv auth|]', '    acts: [{ on: phone, screen: services, tap: authenticate }]'],
    [
      'by words',
      '    acts: [Two-Factor Authentication add user|]',
      '    acts: [{ on: phone, screen: two-factor, tap: add-user }]',
    ],
    [
      'behind another',
      '    acts: [{ on: phone, screen: more }, two-f add|]',
      '    acts: [{ on: phone, screen: more }, { on: phone, screen: two-factor, tap: add-user }]',
    ],
    [
      'behind a dash',
      '    acts:\n      - session code|',
      '    acts:\n      - { on: phone, screen: session-id, enter: code }',
    ],
    [
      'in braces, behind a figure',
      '    acts: [{ figure: "3", session code| }]',
      '    acts: [{ figure: "3", on: phone, screen: session-id, enter: code }]',
    ],
    [
      'filled in, then tapped',
      '    acts: [pin pin act|]',
      '    acts: [{ on: phone, screen: pin, enter: pin, tap: activate }]',
    ],
  ])('it is found %s', (_, written, wanted) => {
    expect(withFirst(STEPS + written)).toBe(STEPS + wanted);
  });

  test('what is taken is an act of the guide', () => {
    const all = actOffers(at(`${STEPS}    acts: [|]`), source)?.options ?? [];
    const { options: later = [] } = actOffers(at(`${STEPS}    acts: [message|]`), source) ?? {};
    for (const { apply, detail = '' } of [...all, ...later]) {
      const { steps } = parse(`${STEPS}    acts: [${String(apply)}]\n`) as { steps: { two: { acts: [object] } } };
      const [{ on, screen, enter, tap }] = steps.two.acts as [Record<string, string>];
      expect([screen, enter, tap].filter((each) => each !== undefined).join(' ')).toBe(detail);
      const { controls = [] } = source.screens.screens.find((each) => each.on === on && each.screen === screen) ?? {};
      for (const control of [enter, tap])
        if (control !== undefined) expect(controls.map(({ id }) => id)).toContain(control);
    }
  });

  test('all are offered as soon as the list begins, each with its words', () => {
    const all = actOffers(at(`${STEPS}    acts: [|]`), source)?.options ?? [];
    expect(all.length).toBeGreaterThan(20);
    expect(all[0]?.label).toMatch(/^guides\.act\.on /);
  });

  test.each([
    ['in a list of something else', 'problems:\n  one: { at: [serv|] }'],
    ['behind its screen', `${STEPS}    acts: [{ on: phone, screen: services, t|]`],
    ['where a field has its value', `${STEPS}    acts: [{ on: ph|`],
    ['behind an act, before anything is written', `${STEPS}    acts: [{ on: phone, screen: more },|]`],
    ['in a comment', '# acts: [serv|]'],
  ])('none is offered %s', (_, written) => {
    expect(withFirst(written)).toBeUndefined();
  });
});

describe('where an id is to stand', () => {
  test.each([
    ['the steps of the guide, to lead to', `${STEPS}    next: |`, ['open', 'two']],
    ['also where a way leads', `${STEPS}    ways: { one: t|`, ['two']],
    ['and where the guide starts', `start: o|\n${STEPS}`, ['open']],
    ['and where a problem is met', `${STEPS}problems:\n  one: { at: [tw|`, ['two']],
    ['what is tapped on a screen', `${STEPS}    acts: [{ on: phone, screen: services, tap: a|`, ['authenticate']],
    ['what is filled in there', `${STEPS}    acts: [{ on: phone, screen: pin, enter: |`, ['pin']],
    ['in lines, too', `${STEPS}    acts:\n      - on: phone\n        screen: pin\n        tap: a|`, ['activate']],
    ['before the screen is written', `${STEPS}    acts:\n      - tap: act|\n        screen: pin`, ['activate']],
    ['screens of the device', `${STEPS}    acts: [{ on: portal, screen: log|`, ['login']],
  ])('%s', (_, written, wanted) => {
    expect(fields(written)).toEqual(expect.arrayContaining(wanted));
  });

  test('screens of the other device are none', () => {
    expect(fields(`${STEPS}    acts: [{ on: portal, screen: la|`)).toBeUndefined();
    expect(fields(`${STEPS}    acts: [{ on: phone, screen: la|`)).toContain('launcher');
  });
});

describe('where a field is to stand', () => {
  test('those of a step are offered', () => {
    expect(fields(`${STEPS}    a|`)).toContain('acts');
  });

  test('none that the act has', () => {
    const offered = fields(`${STEPS}    acts: [{ on: phone, screen: pin, |`);
    expect(offered).toEqual(expect.arrayContaining(['tap', 'enter', 'figure']));
    expect(offered).not.toContain('screen');
  });

  test('and words of its schema', () => {
    expect(fields('world: { platform: a|')).toEqual(['android']);
    expect(fields(`${STEPS}    end: |`)).toContain('true');
  });
});
