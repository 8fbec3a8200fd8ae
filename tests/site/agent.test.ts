import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentAt, fileAt } from '../support/documents.ts';
import { pagesOf, siteFolder } from '../support/pages.ts';
import { shippedGraphs } from '../support/graphs.ts';
import { shippedSymptoms } from '../support/symptoms.ts';
import { brotliSize, loadedFiles } from './checks/weight.ts';
import { isHidden } from './checks/head.ts';

/** What the console fetches when it is opened, in bytes, brotli: its scripts, and with them the words of every language. */
const SCRIPTS = 87_500;
const MOST = 129_500;
/** What a guide with its problem and its diagnosis may add to that, beyond the six that came with it: a writer's guide is no fault. */
const [GUIDES, EACH_MORE] = [6, 1_500];
const pages = pagesOf('agent');
const json = (address: string) => JSON.parse(fileAt(address)!.toString()) as Record<string, unknown>;

const textsOf = (data: unknown): string[] =>
  typeof data === 'string' ? [data] : Object.values((data ?? {}) as object).flatMap(textsOf);

describe.each(pages)('$address', ({ address, language }) => {
  const page = documentAt(address);

  test('is kept from search engines and from the site’s own search', () => {
    expect(isHidden(page.document)).toBe(true);
    expect(page.document.querySelector('[data-pagefind-body]')).toBeNull();
  });

  test('has words for every guide, step, cause and question', () => {
    const words = json(`/${language}/agent.json`) as {
      guides: Record<string, { steps: Record<string, { say: unknown[]; listen: unknown[]; ways: object }> }>;
      symptoms: Record<
        string,
        { causes: Record<string, { reply: string }>; steps: Record<string, { reply: string; say: unknown[] }> }
      >;
    };
    for (const [id, graph] of Object.entries(shippedGraphs())) {
      for (const [step, { ways = {} }] of Object.entries(graph.steps)) {
        const told = words.guides[id]!.steps[step]!;
        expect([told.say.length, told.listen.length], `${id} ${step}`).toEqual([
          expect.toSatisfy((length: number) => length > 0),
          expect.toSatisfy((length: number) => length > 0),
        ]);
        expect(Object.keys(told.ways)).toEqual(Object.keys(ways));
      }
    }
    for (const [id, { model }] of Object.entries(shippedSymptoms('all'))) {
      for (const cause of model.causes) expect(words.symptoms[id]!.causes[cause.id]!.reply).toMatch(/\S/);
      for (const step of model.steps) {
        const { reply, say } = words.symptoms[id]!.steps[step.id]!;
        expect([reply, say.length > 0]).toEqual([expect.stringMatching(/\S/), true]);
      }
    }
  });

  test('leaves no name in braces and no token in what agents say and send', () => {
    const odd = textsOf({ ...json(`/${language}/agent.json`), ui: {}, addresses: {} }).filter((text) =>
      /[{}⦃⦄]/.test(text),
    );
    expect(odd).toEqual([]);
  });
});

/** The scripts that the console's own small script loads at once when the page opens, and what these need to run. */
function consoleScripts() {
  const page = documentAt(pages[0]!.address);
  const own = loadedFiles(page).others.filter((file) => file.endsWith('.js'));
  // Not what it loads later.
  const named = (text: string, form: RegExp) => [...text.matchAll(form)].map(([, file]) => `/_astro/${file!}`);
  const first = fileAt(own.find((file) => file.includes('/Console0.'))!)!.toString();
  // The console and the overview share the script that starts them.
  const shared = named(first, /["'`]\.\/(console\.start\.[\w.-]+\.js)["'`]/g);
  const entry = [first, ...shared.map((file) => fileAt(file)!.toString())].join('\n');
  const later = new Set(named(entry, /["'`](?:\.\/|\/?_astro\/)([\w.-]+\.(?:js|css))["'`]/g));
  for (const file of later)
    for (const each of named(fileAt(file)!.toString(), /(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g))
      later.add(each);
  return { own, later };
}

test('the console weighs, with all that a call ever needs, no more than it may', () => {
  const { own, later } = consoleScripts();
  const words = pages.map(({ language }) => `/${language!}/agent.json`);
  const weigh = (files: readonly string[]) =>
    [...new Set(files)].reduce((sum, file) => sum + brotliSize(fileAt(file)!), 0);
  const most = MOST + EACH_MORE * Math.max(0, Object.keys(shippedGraphs()).length - GUIDES);
  expect([...later].join('\n')).toMatch(/\/start\..*\n[^]*\/xstate/);
  expect(weigh([...own, ...later])).toBeLessThanOrEqual(SCRIPTS);
  expect(weigh([...own, ...later, ...words, '/agent.json'])).toBeLessThanOrEqual(most);
  expect(brotliSize(documentAt(pages[0]!.address).html)).toBeLessThanOrEqual(14_000);
});

test('what is the same in every language stands in one file, without notes for writers', () => {
  const data = json('/agent.json') as {
    screens: Record<string, Record<string, unknown[]>>;
  };
  expect(JSON.stringify(data)).not.toContain('"note"');
  for (const [id, graph] of Object.entries(shippedGraphs())) {
    for (const [step, { acts }] of Object.entries(graph.steps)) {
      expect(data.screens[id]![step], `${id} ${step}`).toHaveLength(acts.length);
    }
  }
});

describe('the overview of calls', () => {
  test('is a page in each language, kept from search engines and from the site’s own search', () => {
    const overviews = pagesOf('agent-overview');
    expect(overviews.map(({ language }) => language)).toEqual(pages.map(({ language }) => language));
    for (const { address } of overviews) {
      const { document } = documentAt(address);
      expect(isHidden(document)).toBe(true);
      expect(document.querySelector('[data-pagefind-body]')).toBeNull();
      expect(document.querySelector('noscript')!.textContent).toContain('JavaScript');
    }
  });

  test('is nothing that the console loads', () => {
    const { own, later } = consoleScripts();
    const scripts = readdirSync(join(siteFolder, '_astro')).filter((name) => name.endsWith('.js'));
    const drawing = scripts.filter((name) => fileAt(`/_astro/${name}`)!.toString().includes('overview-drop'));
    expect(drawing).toHaveLength(1);
    expect([...own, ...later]).not.toContain(`/_astro/${drawing[0]!}`);
  });
});
