import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { parseSymptom } from '../../machines/diagnosis/symptom.parse.ts';
import { parse } from 'yaml';
import { calibrateContent } from '../../tools/calibrate/proposal.ts';
import { frozenContent, frozenFiles, frozenLibrary } from '../support/frozen.ts';

// Commands start Node and solve the models, on a machine that may have other work.
vi.setConfig({ testTimeout: 60_000 });

const folder = 'tests/fixtures/tickets';
const frozen = frozenFiles();
const library = frozenLibrary();
const read = (file: string): string => frozen.get(file) ?? readFileSync(file, 'utf8');
const tickets = (...names: string[]) =>
  names.map((name) => ({ file: `${folder}/${name}`, text: read(`${folder}/${name}`) }));
const propose = (files: { file: string; text: string }[], strength = 20, language?: string) =>
  calibrateContent(library, files, { strength, language, read });

describe('npm run insights -- calibrate', () => {
  test('proposes what was written down, in the words of the language', () => {
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
    const { report, changes, isFaulty } = propose(tickets(...files), 20, 'en');
    expect(`${report}\n`).toBe(read(`${folder}/expected.txt`));
    expect(changes.map(({ file }) => file).sort()).toEqual([
      'content/diagnosis/activation-error.yaml',
      'content/diagnosis/qr-not-read.yaml',
    ]);
    expect(isFaulty).toBe(false);
  });

  test('prints a patch that git takes, and that leads to a symptom that can be read', { tags: 'git' }, () => {
    const { report, changes } = propose(tickets('november.json'));
    const patch = `${report.slice(report.indexOf('--- a/'))}\n`;
    const { status, stderr } = spawnSync('git', ['apply', '--check', '--directory=tests/fixtures/shipped', '-'], {
      input: patch,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    for (const { file, text } of changes) {
      const result = parseSymptom(file.replace(/.*\/|\.yaml/g, ''), parse(text));
      expect('symptom' in result).toBe(true);
      // Only numbers change: comments, notes and order stay.
      const bare = (each: string): string => each.replace(/prior: [\d.]+/g, 'prior: …');
      expect(bare(text)).toBe(bare(read(file)));
    }
  });

  test('proposes nothing without tickets that count, and says why they do not', () => {
    const { report, changes } = propose(tickets('old.json'));
    expect(changes).toEqual([]);
    expect(report).toContain('Left out: 1 of another version of the symptom.');
    expect(report).toContain('Nothing is to be changed.');
    expect(propose([{ file: 'none.json', text: '[]' }]).report).toBe('Tickets: 0.\n\nNothing is to be changed.');
  });

  test('says what is no ticket, and counts the others', () => {
    const bad = [
      { file: 'a.json', text: 'not JSON' },
      { file: 'b.json', text: '{"format":"shirube-cases"}' },
    ];
    const { report, isFaulty } = propose([...bad, ...tickets('one.json')]);
    expect(isFaulty).toBe(true);
    expect(report).toContain('a.json  The file is no JSON.');
    expect(report).toContain('b.json  This is not a ticket of the console.');
    expect(report).toContain('Tickets: 1.');
  });

  test('counts a call once that comes in two files', () => {
    const [once, twice] = [propose(tickets('one.json')), propose(tickets('one.json', 'one.json'))];
    expect(once.report).toContain('Tickets: 1.');
    expect(twice).toEqual(once);
  });

  test('changes less against a stronger file', () => {
    const priorOf = (strength: number): number => {
      const [{ text } = { text: '' }] = propose(tickets('november.json'), strength).changes;
      return (parse(text) as { causes: Record<string, { prior: number }> }).causes['front-camera']!.prior;
    };
    const before = (parse(read('content/diagnosis/qr-not-read.yaml')) as { causes: Record<string, { prior: number }> })
      .causes['front-camera']!.prior;
    expect(priorOf(20)).toBeGreaterThan(priorOf(200));
    expect(priorOf(200)).toBeGreaterThan(before);
  });

  test('by its command prints the proposal, and writes nothing unasked', () => {
    const content = frozenContent();
    const env = { ...process.env, SHIRUBE_ROOT: content.root };
    const run = (...args: string[]) =>
      spawnSync('node', ['tools/insights.ts', 'calibrate', ...args], { encoding: 'utf8', env });
    const before = content.read('content/diagnosis/qr-not-read.yaml');
    const { status, stdout } = run('--language', 'en', `${folder}/november.json`);
    expect([status, stdout]).toEqual([0, expect.stringContaining('+++ b/content/diagnosis/qr-not-read.yaml')]);
    expect(content.read('content/diagnosis/qr-not-read.yaml')).toBe(before);
    expect(run()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('npm run insights -- calibrate') as string,
    });
    expect(run('--strength', '0', `${folder}/one.json`).status).toBe(1);
    content.remove();
  });

  test('writes where it is asked to, and names a file that is not there', () => {
    const content = frozenContent();
    const args = ['tools/insights.ts', 'calibrate', '--write', `${folder}/november.json`, 'nowhere.json'];
    const env = { ...process.env, SHIRUBE_ROOT: content.root };
    const { status, stderr } = spawnSync('node', args, { encoding: 'utf8', env });
    expect(stderr).toMatch(/`nowhere\.json` is left out: there is no such file/);
    const [{ text } = { text: '' }] = propose(tickets('november.json')).changes;
    expect([status, content.read('content/diagnosis/qr-not-read.yaml')]).toEqual([1, text]);
    content.remove();
  });
});
