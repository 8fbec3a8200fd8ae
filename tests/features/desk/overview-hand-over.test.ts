import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readTickets, type NotedMistake } from '../../../machines/console/index.ts';
import { priorPlaces } from '../../../src/content/index.ts';
import { issuesText } from '../../../src/features/desk/overview/issues.ts';
import { priorChanges, type PriorFiles } from '../../../src/features/desk/overview/prior-changes.ts';
import type { OverviewWords } from '../../../src/features/desk/overview/words.ts';
import { calibrateContent } from '../../../tools/calibrate/proposal.ts';
import { frozenFiles, frozenLibrary } from '../../support/frozen.ts';

// The models of the symptoms are solved, on a machine that may have other work.
vi.setConfig({ testTimeout: 60_000 });

const library = frozenLibrary();
const frozen = frozenFiles();
const november = readFileSync('tests/fixtures/tickets/november.json', 'utf8');
const symptoms = Object.fromEntries([...library.diagnosis.symptoms].map(([id, { symptom }]) => [id, symptom]));
const files: PriorFiles = Object.fromEntries(
  [...library.diagnosis.symptoms].map(([id, { file, symptom }]) => {
    const text = frozen.get(file)!;
    return [id, { file, text, places: priorPlaces(text, Object.keys(symptom.causes)) }];
  }),
);

describe('priorChanges', () => {
  const calls = readTickets(JSON.parse(november)).tickets;

  test('is a patch that git applies, and that leads to what the command writes', { tags: 'git' }, () => {
    const { patch, changes } = priorChanges(calls, symptoms, files, 20);
    const command = calibrateContent(library, [{ file: 'november.json', text: november }], {
      strength: 20,
      read: (file) => frozen.get(file)!,
    });
    const root = mkdtempSync(join(tmpdir(), 'shirube-priors-'));
    for (const { file, text } of Object.values(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const { status, stderr } = spawnSync('git', ['apply', '-'], { cwd: root, input: patch, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const written = new Map(command.changes.map(({ file, text }) => [file, text]));
    expect(written.size).toBeGreaterThan(0);
    for (const { file, text } of Object.values(files))
      expect(readFileSync(join(root, file), 'utf8')).toBe(written.get(file) ?? text);
    expect(changes.map(({ symptom }) => symptom)).toContain('qr-not-read');
    rmSync(root, { recursive: true });
  });

  test('is empty where no call answers a question, and where nothing would change', () => {
    expect(priorChanges([], symptoms, files, 20)).toEqual({ changes: [], patch: '' });
    const { changes, patch } = priorChanges(calls, symptoms, files, 1e9);
    expect([changes.length > 0, patch]).toEqual([true, '']);
  });
});

describe('issuesText', () => {
  afterEach(() => void vi.unstubAllGlobals());
  const t = (key: string) => key.replace('overview.mistakes.', '').replace('colon', ': ');
  const words = {
    ...{ t, desk: { addresses: { article: '/en/articles/{id}/', diagnosis: '/en/diagnosis/{id}/' } } },
    addresses: { ja: { article: '/ja/articles/{id}/', diagnosis: '/ja/diagnosis/{id}/' } },
  } as unknown as OverviewWords;
  const names = { mistake: ({ of, id }: NotedMistake) => `${of} › ${id}`, language: (id: string) => id };
  const issues = (...mistakes: NotedMistake[]) => {
    vi.stubGlobal('location', { href: 'https://help.example/en/agent/overview/' });
    return issuesText(mistakes, names as never, words);
  };
  const mistake: NotedMistake = {
    ...{ kind: 'step', of: 'a-guide', id: 'scan', version: 3, language: 'ja', times: 2, said: ['*Wrong* name', 'Old'] },
  };

  test('has a heading for each place, and below it what is known', () => {
    expect(issues(mistake)).toBe(
      [
        '# issues\n',
        '## a-guide › scan\n',
        '- kind: step',
        '- link: <https://help.example/ja/articles/a-guide/#step-scan>',
        '- language: ja',
        '- version: 3',
        '- written: `content/articles/ja/a-guide.mdx`, `content/agent/ja.yaml`',
        '- times: 2\n',
        'said:\n',
        '> \\*Wrong\\* name\n>\n> Old\n',
      ].join('\n'),
    );
  });

  test('leads to the diagnosis for what it asks, and to a page in one’s own language where there is no other', () => {
    const asked = { ...mistake, kind: 'question' as const, of: 'a-symptom', language: 'fr', said: [] };
    const text = issues(asked, { ...asked, kind: 'cause' });
    expect(text.match(/https:[^>]*/g)).toEqual(Array(2).fill('https://help.example/en/diagnosis/a-symptom/'));
    expect(text).toContain('`content/diagnosis/fr.yaml`, `content/agent/fr.yaml`');
    expect(text.match(/nothingSaid/g)).toHaveLength(2);
  });
});
