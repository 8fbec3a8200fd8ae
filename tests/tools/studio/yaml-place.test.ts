import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../../src/content/index.ts';
import { offersAt, type JsonSchema } from '../../../tools/studio/page/parts/schema-offers.ts';
import { placeIn } from '../../../tools/studio/page/parts/yaml-place.ts';
import { frozenLibrary } from '../../support/frozen.ts';

/** The place at the sign `|` of a text. */
function at(text: string) {
  const { path, isKey } = placeIn(text.replace('|', ''), text.indexOf('|'));
  return `${path.join('.')}${isKey ? ' key' : ''}`;
}

describe('the place in a YAML text that is not whole', () => {
  test.each([
    ['|', ' key'],
    ['a:\n  |', 'a key'],
    ['a:\n  b|', 'a key'],
    ['a: |', 'a'],
    ['a:\n  b: 1\n  |', 'a key'],
    ['a:\n  b: 1\nc|', ' key'],
    ['a:\n  - |', 'a.* key'],
    ['a:\n- |', 'a.* key'],
    ['a:\n  - b: { c: |', 'a.*.b.c'],
    ['a:\n  - b: { c: x, |', 'a.*.b key'],
    ['a:\n  - b: [x, |', 'a.*.b.*'],
    ['a:\n  - b: [{ c: x }, { d|', 'a.*.b.* key'],
    ['a:\n  - b:\n      c: |', 'a.*.b.c'],
    ['a:\n  - b: 1\n    c: |', 'a.*.c'],
    ['a:\n  # x: y\n\n  b: { c: "d: e", f: |', 'a.b.f'],
    ['a:\n  b:\n    - x\n  c:\n    |', 'a.c key'],
  ])('%j', (text, place) => {
    expect(at(text)).toBe(place);
  });
});

describe('what can stand there', () => {
  const schemas = jsonSchemas(frozenLibrary());
  const offered = (kind: string, text: string) => {
    const { path } = placeIn(text.replace('|', ''), text.indexOf('|'));
    return offersAt(schemas.get(`${kind}.json`) as JsonSchema, path);
  };

  test('are the parts of a screen, and the controls that there are', () => {
    expect(offered('simulator-screens', 'phone:\n  pin:\n    - |').keys).toContain('button');
    expect(offered('simulator-screens', 'phone:\n  pin:\n    - button: { |').keys).toContain('tap');
    expect(offered('simulator-screens', 'phone:\n  pin:\n    - button: { tap: |').values).toContain('activate');
    expect(offered('simulator-screens', 'phone:\n  pin:\n    - rows: [blank, { icon: |').values).toContain('menu');
  });

  test('are what an actor hears and does, and the screens that it can show', () => {
    expect(offered('simulator-behaviour', 'app:\n  states:\n    home:\n      |').keys).toContain('shows');
    expect(offered('simulator-behaviour', 'app:\n  states:\n    home: { shows: |').values).toContain('pin');
    expect(offered('remedies', 'code-used:\n  acts:\n    - { on: |').values).toContain('phone');
  });
});
