import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runDraw } from '../../../tools/draw/run.ts';
import { frozenContent, frozenLibrary } from '../../support/frozen.ts';
import type { TemporaryContent } from '../../support/temporary-content.ts';

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
  return 'text' in outcome ? outcome.text : `REFUSED ${outcome.refused}`;
}

describe('npm run draw', () => {
  test('writes what is named, for each language, and says where', () => {
    const lines = draw('message-delivery', 'notification-missing', '--out', folder).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines.every((file) => existsSync(file))).toBe(true);
    expect(readdirSync(join(folder, 'en')).sort()).toEqual([
      'diagnosis-notification-missing.svg',
      'guide-message-delivery.svg',
    ]);
  });

  test('draws with the site’s own colours, light and dark', () => {
    draw('message-delivery', '--out', folder);
    const svg = readFileSync(join(folder, 'ja', 'guide-message-delivery.svg'), 'utf8');
    expect(svg).toMatch(/<style><!\[CDATA\[.*--paper: #fbf9f4;.*prefers-color-scheme: dark.*\.diagram/s);
  });

  test('draws everything where nothing is named', () => {
    const { guides, diagnosis } = frozenLibrary();
    const drawn = draw('--out', folder).split('\n');
    expect(drawn).toHaveLength(2 * (guides.size + diagnosis.symptoms.size));
    expect(drawn).toContain(join(folder, 'en', 'guide-message-delivery.svg'));
  });

  test('lists the guides and steps that a change to a problem affects', () => {
    const lines = draw('--problem', 'qr-not-read').split('\n');
    expect(
      lines.filter((line) => line.includes('step/')).map((line) => line.split(/ {2,}/).filter((_, at) => at !== 2)),
    ).toEqual([
      ['guide', 'android-add-user-qr', 'step/scan'],
      ['guide', 'iphone-activate-qr', 'step/scan, step/rescan'],
      ['guide', 'iphone-add-user-qr', 'step/scan'],
    ]);
    expect(lines.at(-1)).toMatch(/^symptom +qr-not-read /);
  });

  test('lists what uses a label or a reference, in a guide by its problems too', () => {
    const label = draw('--label', 'camera.scan-qr-codes');
    expect(label).toMatch(
      /^guide +iphone-activate-qr .* {2}step\/scan, step\/rescan {2}\(by the problem qr-not-read\)$/m,
    );
    expect(label).toMatch(/^problem +qr-not-read .* {2}cause\/scan-off$/m);
    expect(draw('--reference', 'KB3236')).toMatch(
      /^symptom +notification-missing .* {2}steps\.allow-notifications\.text$/m,
    );
  });

  test.each([
    [['qr-not-raed'], 'There is no guide or symptom `qr-not-raed`. Did you mean `qr-not-read`?'],
    [['--problem', 'front-camra'], 'There is no problem `front-camra`. Did you mean `front-camera`?'],
    [['--label', 'ibkr.mor'], 'There is no label `ibkr.mor`. Did you mean `ibkr.more`?'],
    [['--colour'], "Unknown option '--colour'"],
  ])('answers %j with a message', (args, message) => {
    expect(draw(...args)).toContain(`REFUSED ${message}`);
  });
});
