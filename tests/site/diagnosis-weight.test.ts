import { describe, expect, test } from 'vitest';
import { documentAt, fileAt } from '../support/documents.ts';
import { pagesOf } from '../support/pages.ts';
import { shippedSymptoms } from '../support/symptoms.ts';
import { brotliSize, loadedFiles, scriptsOf, weigh } from './checks/weight.ts';

/** What an interview's page may load: all its scripts, those that it shares with other pages too; in bytes, brotli. */
const MOST = 30_000;
const symptoms = Object.keys(shippedSymptoms('all'));
const page = documentAt(`/en/diagnosis/${symptoms[0]!}/`);

describe('the scripts of an interview', () => {
  const scripts = scriptsOf(page);
  const [own] = scripts.filter((file) => file.includes('Interview'));

  test('are its own and the engine, without the simulator and without what draws screens', () => {
    expect(own).toBeDefined();
    const code = scripts.map((file) => fileAt(file)!.toString()).join('\n');
    expect(code).toContain('interview.restarted');
    expect(code).not.toContain('login-approved');
    expect(code).not.toContain('dangerouslySetInnerHTML');
  });

  test(`weigh ${MOST} bytes at the most`, () => {
    expect(weigh(scripts)).toBeLessThanOrEqual(MOST);
  });
});

test.each(pagesOf('diagnosis').map(({ address }) => address))('%s weighs little, and fetches no words', (address) => {
  const own = documentAt(address);
  expect(brotliSize(own.html)).toBeLessThanOrEqual(14_000);
  expect(loadedFiles(own).others.filter((file) => file.endsWith('.json'))).toEqual([]);
});

describe.each(symptoms)('the page of %s', (id) => {
  const { document } = documentAt(`/en/diagnosis/${id}/`);
  const block = JSON.parse(document.getElementById('diag-data')!.textContent) as {
    symptom: object;
    ui: Record<string, string>;
    steps: Record<string, { outcomes: object }>;
  };

  test('carries the words that its script shows, and nothing for writers or rehearsals', () => {
    expect(Object.keys(block.ui).filter((key) => !/^(diag\.(?!page\.)|walk\.)/.test(key))).toEqual([]);
    const kept = JSON.stringify(block.symptom);
    for (const field of ['"note"', '"practice"', '"figure"']) expect(kept).not.toContain(field);
    const { steps } = shippedSymptoms('all')[id]!;
    expect(
      Object.fromEntries(Object.entries(block.steps).map(([step, { outcomes }]) => [step, Object.keys(outcomes)])),
    ).toEqual(Object.fromEntries(Object.entries(steps).map(([step, { outcomes }]) => [step, Object.keys(outcomes)])));
  });

  test('has a picture for each step and each answer that names a screen, on each phone that has it', () => {
    const drawn = [...document.querySelector<HTMLTemplateElement>('[data-diag-figures]')!.content.children];
    const { steps, practice = {} } = shippedSymptoms('all')[id]!;
    const namesScreen = (step: string) =>
      Object.values(practice[step]?.when ?? {}).some((sign) => typeof sign === 'object' && sign.screen !== undefined);
    const wanted = Object.entries(steps).filter(([step, { figure }]) => figure ?? namesScreen(step));
    expect([...new Set(drawn.map((figure) => figure.getAttribute('data-of')))]).toEqual(wanted.map(([step]) => step));
    for (const figure of drawn) {
      expect(figure.matches('[role="img"]:has(> .s)')).toBe(true);
      expect(figure.getAttribute('aria-label')).toMatch(/\S/);
    }
  });

  test('leads to the articles that tell the same without a script', () => {
    const articles: Record<string, string[]> = {
      'notification-missing': ['notifications', 'login-without-notification', 'new-phone'],
      'cannot-log-in': ['login-locked', 'new-phone', 'pin', 'temporary-access'],
    };
    const without = document.querySelector('noscript')!.innerHTML;
    for (const article of articles[id] ?? [id]) expect(without).toContain(`"/en/articles/${article}/"`);
  });
});
