import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { controlsOf, labelOf, type FigureAct } from '../../machines/simulator/index.ts';
import { faults, product, screenIds } from '../support/product.ts';
import { productWords } from '../../machines/simulator/vocabulary.ts';
import { GUIDES } from '../facts/index.ts';
import { documentAt, fileAt } from '../support/documents.ts';
import { siteFolder } from '../support/pages.ts';
import { figureView } from '../support/screens-drawn.ts';
import { loadedFiles, scriptsOf, weigh } from './checks/weight.ts';

interface Block {
  ui: Record<string, string>;
  labels: Record<string, string>;
  guides: { address: string; acts: object[] }[];
  remedies: Record<string, object>;
  helps: Record<string, { address: string; title: string }[]>;
}

const blockOf = (language: string): Block =>
  JSON.parse(documentAt(`/${language}/simulator/`).document.getElementById('sim-words')!.textContent) as Block;

const asked = readdirSync('src/features/simulator', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => [...readFileSync(`src/features/simulator/${file}`, 'utf8').matchAll(/'(sim\.[A-Za-z.]+)'/g)])
  .map(([, key]) => key!);

describe.each(['ja', 'en'])('/%s/simulator/', (language) => {
  const { document } = documentAt(`/${language}/simulator/`);
  const block = blockOf(language);

  test('carries each word that its script says, and no other', () => {
    expect(asked.length).toBeGreaterThan(100);
    const own = Object.keys(block.ui).filter((key) => !key.startsWith('product.'));
    // Of the app one version is known: nothing is stated of others.
    expect(product.versions).toEqual([]);
    expect(own.sort()).toEqual([...new Set(asked)].filter((key) => !key.startsWith('sim.version.')).sort());
  });

  test('carries a name for each screen, and for each control a label or a name', () => {
    const worlds = [
      { platform: 'android', method: 'qr', task: 'add-user' },
      { platform: 'android', method: 'code', task: 'add-user' },
      { platform: 'iphone', method: 'qr', task: 'activate' },
      { platform: 'iphone', method: 'code', task: 'add-user' },
    ];
    const acts = (['phone', 'portal'] as const).flatMap((on) =>
      screenIds[on].map((screen): FigureAct => ({ on, screen })),
    );
    const missing = worlds.flatMap((world) =>
      acts.flatMap((act) => {
        const view = figureView(world, act);
        const names = controlsOf(view).map((control) => labelOf(view, control) ?? `controls.${control}`);
        const screen = `${act.on === 'portal' ? 'portal-screens' : 'screens'}.${act.screen}`;
        return [screen, 'controls.notice', ...names].filter((key) => !block.labels[key]);
      }),
    );
    expect(missing).toEqual([]);
  });

  test('says what it is, that it is for practice, and leads to the guides without a script', () => {
    const safe = [...document.querySelectorAll('.sim-safe')].map((each) => each.textContent);
    expect(safe.join('')).toContain('PRAC');
    const links = [...document.querySelectorAll('noscript a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(block.guides.map(({ address }) => address));
    expect(links).toEqual(
      expect.arrayContaining(GUIDES.map(({ id }) => expect.stringContaining(`/articles/${id}/`) as string)),
    );
  });

  test('knows what each guide does, and what mends each fault', () => {
    for (const { address, acts } of block.guides) expect(acts.length, address).toBeGreaterThan(4);
    expect(Object.keys(block.remedies).sort()).toEqual([...faults].sort());
  });

  test('has nowhere to type a name, a password or anything else', () => {
    expect(document.querySelectorAll('main :is(form, input, textarea, select)')).toHaveLength(0);
  });

  test('points from where something is wrong to articles that there are', () => {
    expect(Object.keys(block.helps)).toEqual(
      expect.arrayContaining(['phone:error', 'phone:camera', 'phone:camera-front']),
    );
    for (const { address, title } of Object.values(block.helps).flat()) {
      expect(documentAt(address).document.querySelector('h1')?.textContent.replaceAll('​', '')).toBe(title);
    }
  });

  test('is led to from the home page and the header of every page', () => {
    const home = documentAt(`/${language}/`).document;
    const to = `a[href="/${language}/simulator/"]`;
    expect(home.querySelectorAll(`main ${to}`)).toHaveLength(1);
    expect(documentAt(`/${language}/articles/front-camera/`).document.querySelectorAll(`header ${to}`)).toHaveLength(1);
  });
});

test('whatever can be told of the product has words, in each language, and nothing else has', () => {
  for (const language of ['ja', 'en']) {
    const { ui } = blockOf(language);
    const own = Object.keys(ui).filter((key) => key.startsWith('product.'));
    expect(own.map((key) => key.slice('product.'.length)).sort()).toEqual(productWords(product.definition).sort());
    expect(own.filter((key) => ui[key] === '')).toEqual([]);
  }
});

describe('the page of the simulator', () => {
  const page = documentAt('/en/simulator/');
  const assets = readdirSync(join(siteFolder, '_astro')).map((file) => `/_astro/${file}`);
  const scripts = scriptsOf(page);

  test('runs its own scripts, with the world and the drawing of codes, and no script decodes codes', () => {
    expect(scripts.filter((file) => file.includes('Simulator'))).not.toEqual([]);
    expect(scripts).toEqual(expect.arrayContaining(assets.filter((file) => file.startsWith('/_astro/qr-path.'))));
    const decodes = (file: string): boolean => fileAt(file)!.toString().includes('timeLimit');
    expect(assets.filter((file) => file.endsWith('.js') && decodes(file))).toEqual([]);
  });

  test('has scripts of at most 60,000 bytes, Brotli, and fetches no words', () => {
    expect(weigh(scripts)).toBeLessThanOrEqual(60_000);
    expect(loadedFiles(page).others.filter((file) => file.endsWith('.json'))).toEqual([]);
  });
});
