import { describe, expect, test } from 'vitest';
import { decodeProgress } from '../../../machines/walkthrough/index.ts';
import { placedIssues } from '../../../tools/studio/page/diagnosis/issue-things.ts';
import { controlPlace, entryPlace, placeAt, screenPlaces } from '../../../tools/studio/page/product/places.ts';
import { adviceOf } from '../../../tools/studio/server/diagnosis/advice.ts';
import { sketchOf } from '../../../tools/studio/server/product/sketch.ts';
import { frozenFiles, frozenLibrary } from '../../support/frozen.ts';

const files = frozenFiles();
const library = frozenLibrary();
const SCREENS = 'content/simulator/screens.yaml';
const text = files.get(SCREENS) ?? '';

describe('places of the product', () => {
  test('are found for every screen, and the place for what lies in it', () => {
    const places = screenPlaces(text);
    expect(places.map(({ id }) => id)).toContain('message-preferences');
    for (const { id, place } of places) {
      expect(text.slice(place.from, place.from + id.length)).toBe(id);
      expect(placeAt(places, place.to - 1)?.id).toBe(id);
    }
    expect(placeAt(places, 0)).toBeUndefined();
  });

  test('are found for a control, and for an entry by its keys', () => {
    const place = controlPlace(text, 'phone', 'session-id', 'qr-code');
    expect(text.slice(place?.from, place?.to)).toBe('tap: qr-code');
    const entry = entryPlace(text, ['phone', 'pin']);
    expect(text.slice(entry?.from).startsWith('pin:')).toBe(true);
    expect(controlPlace(text, 'phone', 'session-id', 'nothing')).toBeUndefined();
  });
});

describe('the product as it is written', () => {
  test('runs at each screen that a guide comes by, and with each fault', () => {
    const { screens = [], faults = [] } = sketchOf(library, 'en', 0);
    const runs = screens.flatMap(({ run }) => run ?? []);
    expect(runs.length).toBeGreaterThan(10);
    for (const run of runs) {
      const { searchParams, hash } = new URL(run, 'https://x.example');
      const graph = library.guides.get(searchParams.get('guide') ?? '')?.graph;
      if (!graph) throw new Error(run);
      expect(decodeProgress(hash, graph).notice).toBeUndefined();
    }
    expect(faults.every(({ run, hasRemedy }) => run !== undefined && hasRemedy)).toBe(true);
  });
});

describe('a diagnosis as it is written', () => {
  const file = 'content/diagnosis/activation-error.yaml';
  const own = files.get(file) ?? '';

  test('tells what comes first, and that nothing else would be better', () => {
    const advice = adviceOf('activation-error', own, library, 'en');
    expect(advice?.first).toBe('entered');
    for (const { expectedCost } of advice?.instead ?? [])
      expect(expectedCost).toBeGreaterThan(advice?.expectedCost ?? NaN);
    expect(advice?.drawing).toContain('<svg');
    expect(adviceOf('activation-error', own.replace('prior: 0.15', 'prior: much'), library, 'en')).toBeUndefined();
  });

  test('tells what an issue is about by its line', () => {
    const lineOf = (part: string): number => own.slice(0, own.indexOf(part)).split('\n').length;
    const issue = (line: number) => ({ code: 'x', file, line, isFault: true, message: '', hint: '' });
    const [cause, outcome, none] = placedIssues(own, [
      issue(lineOf('    prior: 0.15')),
      issue(lineOf('      typed:')),
      issue(1),
    ]);
    expect(cause).toMatchObject({ cause: 'wrong-code' });
    expect(outcome).toMatchObject({ step: 'entered', outcome: 'typed' });
    expect(none).toEqual(issue(1));
  });
});
