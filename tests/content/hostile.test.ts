import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  addressesIn,
  byPlace,
  checkLibrary,
  freshLibrary,
  type Article,
  type Library,
} from '../../src/content/index.ts';
import { contentOf } from '../../src/features/article/markdown/content.ts';
import { articleComponents, elementsIn } from '../support/article-tree.ts';
import { sound } from '../support/fixtures.ts';
import { hostileContent, type Hostile } from '../support/hostile-content.ts';
import { RAN } from '../support/hostile-texts.ts';
import { temporaryContent } from '../support/temporary-content.ts';
import { illTold } from '../support/told.ts';
import { isWhole } from '../support/coverage.ts';

const SEED = Number(process.env['SHIRUBE_HOSTILE_SEED'] ?? 19);
const COUNT = Number(process.env['SHIRUBE_HOSTILE_COUNT'] ?? (isWhole ? 500 : 75));

const fixture = join(process.cwd(), 'tests/fixtures/sound');
const empty = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(empty, { recursive: true, force: true }));

/** Addresses that a policy, or a reader's trust, would have to stop. */
const SOUND_LINK = /^(?:\.\.\/[a-z-]+\/(?:#[\w-]*)?|https:\/\/[^@\s\\]+)$/;

/** Scripts, addresses and elements that must not be in a published article. */
async function published(article: Article): Promise<string[]> {
  const body = await contentOf(article);
  return elementsIn(body({ components: articleComponents })).flatMap(({ tag, attributes }) => [
    ...(/^(script|style|iframe|object|embed|base|meta|link|form|input|svg|h1)$/.test(tag) ? [`<${tag}>`] : []),
    ...Object.entries(attributes).flatMap(([name, value]) => {
      if (/^on|^style$|^srcset$|^action$/i.test(name)) return [`${name}="${String(value)}"`];
      if (typeof value === 'object' && value !== null) return [`${name}={…}`];
      if (name === 'href' && !SOUND_LINK.test(String(value))) return [`href="${String(value)}"`];
      if (name === 'src' && !/^\/[\w/-]+\.png$/.test(String(value))) return [`src="${String(value)}"`];
      return [];
    }),
  ]);
}

/** Addresses of the site's own settings that are published unchanged. */
function settings({ site }: Library): string[] {
  const { source: _, ...references } = site.references;
  const addresses = [site.support.address, ...Object.values(references)].flatMap((each = '') => addressesIn(each));
  return [site.address, ...addresses].filter((address) => !/^https?:\/\/[^@\s\\]+$/.test(address));
}

/** What came of a hostile file: whether it was refused, and all that is not as it should be. */
async function outcomeOf(hostile: Hostile): Promise<{ refused: boolean; wrong: string[] }> {
  const content = temporaryContent(fixture);
  try {
    hostile.write(content.root);
    const library = freshLibrary(content.root);
    const problems = checkLibrary(library).sort(byPlace);
    const wrong = illTold(problems);
    for (const article of library.articles) {
      // What is refused is never run, anyone who asks for it.
      const found = await published(article).catch((error: unknown) =>
        (error as Error).name === 'Refused' ? [] : [`cannot be made: ${String(error)}`],
      );
      wrong.push(...found);
    }
    wrong.push(...settings(library));
    if (Object.hasOwn(globalThis, RAN)) wrong.push('was run');
    return { refused: problems.length > 0, wrong };
  } finally {
    content.remove();
    Reflect.deleteProperty(globalThis, RAN);
  }
}

describe(`${COUNT} hostile files (seed ${SEED})`, () => {
  test('are each told, or shown as they should be; nothing of them is run', async () => {
    const failed: string[] = [];
    let refused = 0;
    for (const [index, hostile] of hostileContent(sound, SEED, COUNT).entries()) {
      const outcome = await outcomeOf(hostile).catch((error: unknown) => ({
        refused: false,
        wrong: [`threw ${String((error as Error).stack).slice(0, 600)}`],
      }));
      if (outcome.refused) refused++;
      failed.push(...outcome.wrong.map((wrong) => `${index} ${hostile.what}: ${wrong}`));
    }
    expect(failed).toEqual([]);
    // Not everything is refused, nor is all let through.
    expect(refused / COUNT).toBeGreaterThan(0.5);
    expect(refused / COUNT).toBeLessThan(0.95);
  }, 600_000);
});
