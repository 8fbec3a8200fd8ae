import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runDraw } from '../../tools/draw.ts';
import { frozenContent, frozenLibrary } from '../support/frozen.ts';
import type { TemporaryContent } from '../support/temporary-content.ts';

let folder: string;
let content: TemporaryContent;
beforeAll(() => {
  content = frozenContent();
  return () => {
    content.remove();
  };
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shirube-draw-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What the command prints; what it refuses is marked. */
function draw(...args: string[]): string {
  const outcome = runDraw(args, content.root);
  return 'done' in outcome ? outcome.done.join('\n') : `REFUSED ${outcome.refused}`;
}

describe('npm run show -- draw', () => {
  test('writes what is named, for each language, and says where', () => {
    const lines = draw('android-add-user-code', 'notification-missing', '--out', folder).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines.every((file) => existsSync(file))).toBe(true);
    expect(readdirSync(join(folder, 'en')).sort()).toEqual([
      'diagnosis-notification-missing.svg',
      'guide-android-add-user-code.svg',
    ]);
  });

  test('draws with the site’s own colours, light and dark', () => {
    draw('android-add-user-code', '--out', folder);
    const svg = readFileSync(join(folder, 'ja', 'guide-android-add-user-code.svg'), 'utf8');
    expect(svg).toMatch(/<style><!\[CDATA\[.*--well: #e9e2d5;.*prefers-color-scheme: dark.*\.diagram/s);
  });

  test('draws everything where nothing is named', () => {
    const { guides, diagnosis } = frozenLibrary();
    const drawn = draw('--out', folder).split('\n');
    expect(drawn).toHaveLength(2 * (guides.size + diagnosis.symptoms.size));
    expect(drawn).toContain(join(folder, 'en', 'guide-android-add-user-code.svg'));
  });

  test.each([
    [['qr-not-raed'], 'There is no guide or symptom `qr-not-raed`. Did you mean `qr-not-read`?'],
    [['--colour'], "Unknown option '--colour'"],
  ])('answers %j with a message', (args, message) => {
    expect(draw(...args)).toContain(`REFUSED ${message}`);
  });
});
