import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { graphDiagram } from '../../../../src/diagrams/graph-diagram.ts';
import { layoutOf } from '../../../../src/diagrams/layout.ts';
import { printedLabels, writtenGuide } from '../../../../tools/studio/page/guides/edits/guide-text.ts';
import { placeKey, stepped, type GraphPlace } from '../../../../tools/studio/page/guides/graph-walk.ts';
import { projectFolder } from '../../../support/sources.ts';

const file = join(projectFolder, 'tests/fixtures/shipped/content/walkthroughs/android-add-user-qr.yaml');
const guide = writtenGuide(readFileSync(file, 'utf8'))!;
const labels = printedLabels(guide);
const steps = Object.fromEntries(
  Object.entries(guide.steps).map(([id, step]) => [id, { ...step, label: labels[id]! }]),
);
const drawn = graphDiagram(
  { steps, problems: guide.problems },
  { step: (id) => id, way: (_, way) => [{ language: 'en', text: way }], problem: (id) => id, done: 'done' },
);
const layout = layoutOf({ id: 'guide', language: 'en', title: '', direction: 'down', ...drawn });

/** Where keys lead, one after the other. */
function walked(from: GraphPlace, ...keys: string[]): string[] {
  let [at, came]: [GraphPlace, GraphPlace | undefined] = [from, undefined];
  return keys.map((key) => {
    const next = stepped(guide, layout, at, key, came);
    if (next) [at, came] = [next, at];
    return next ? placeKey(next) : '';
  });
}

describe('the arrow keys', () => {
  test('go down along the ways of a fork, and back by the way one came', () => {
    expect(
      walked({ step: 'open' }, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowUp'),
    ).toEqual(['open/login', 'open/home', '', 'more', 'instructions', 'more']);
    expect(walked({ step: 'more' }, 'ArrowUp', 'ArrowLeft', 'ArrowUp', 'ArrowUp')).toEqual([
      'open/home',
      'open/login',
      'open',
      '',
    ]);
  });

  test('go to what stands beside, to the beginning and to the end', () => {
    expect(walked({ step: 'more' }, 'ArrowRight', 'ArrowLeft', 'End', 'ArrowDown', 'Home')).toEqual([
      'authenticate',
      'more',
      'done',
      '',
      'open',
    ]);
  });
});
