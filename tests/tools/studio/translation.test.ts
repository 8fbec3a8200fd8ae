import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshLibrary, readFiles, readLibrary, recordFile, unitsOf } from '../../../src/content/index.ts';
import { headSpan } from '../../../tools/yaml/head.ts';
import { withString } from '../../../tools/yaml/values.ts';
import { applied } from '../../../tools/text/spans.ts';
import { UnitStore } from '../../../tools/studio/page/translation/unit-store.ts';
import { acceptedTexts } from '../../../tools/studio/server/translation/accept.ts';
import { translationList, translationView } from '../../../tools/studio/server/translation/view.ts';
import type { TranslationView, UnitPair } from '../../../tools/studio/protocol/translation.types.ts';
import { isWhole } from '../../support/coverage.ts';
import { writeLamp } from '../../support/other-products.ts';
import { StudioBrowser } from '../../support/studio-page.ts';
import { projectFolder } from '../../support/sources.ts';

const shipped = new Map(readFiles(projectFolder));
const library = freshLibrary(projectFolder);
const units = unitsOf(library).map(({ id }) => id);
/** Articles differ by their content alone. */
const asked = units.filter((id, index) => isWhole || !id.startsWith('articles/') || index % 3 === 0);
const TRANSLATION = 'content/articles/en/qr-not-read.mdx';
const SOURCE = 'content/articles/ja/qr-not-read.mdx';
const RECORD = recordFile('en', 'articles/qr-not-read');

/** This many phrases of a unit are written over, wherever it is long. */
const SOME = isWhole ? 12 : 4;

function viewOf(texts: ReadonlyMap<string, string>, id: string, language = 'en'): TranslationView {
  const view = translationView(readLibrary(texts), id, language, (file) => texts.get(file));
  if (!view) throw new Error(`There is no ${id}.`);
  return view;
}

/** A text with a phrase replaced where the view says that it stands. */
function replaced(view: TranslationView, { where, text = '' }: UnitPair, wanted: string): string | undefined {
  const { text: whole = '' } = view;
  if (where?.kind === 'text') {
    expect(whole.slice(where.from, where.to)).toBe(text);
    return whole.slice(0, where.from) + wanted + whole.slice(where.to);
  }
  if (where?.kind === 'head') {
    const { path } = where;
    const span = headSpan(whole, (head) => withString(head, path, wanted));
    return span && applied(whole, [span]);
  }
  return where && withString(whole, where.path, wanted);
}

describe('a unit beside its source', () => {
  test('all that is translated is listed, and is up to date', () => {
    const list = translationList(library);
    expect(list.units.map(({ id }) => id)).toEqual(units);
    for (const { id, languages } of list.units) expect(languages['en']?.state, id).toBe('done');
  });

  test.each(asked)('%s: every phrase stands where it is said to stand', (id) => {
    for (const language of ['en', 'ja']) {
      const view = viewOf(shipped, id, language);
      const pairs = view.places.flatMap(({ place, pairs: its }) => its.map((pair, index) => ({ place, index, pair })));
      for (const { place, index, pair } of pairs.filter((_, turn) => turn % Math.ceil(pairs.length / SOME) === 0)) {
        expect(pair.text, place).toBeDefined();
        // What is repeated from elsewhere is edited there.
        if (!pair.where) continue;
        const next = replaced(view, pair, 'Other words') ?? '';
        const again = viewOf(new Map(shipped).set(view.file, next), id, language);
        expect(again.places.find((each) => each.place === place)?.pairs[index]?.text).toBe('Other words');
      }
    }
  });

  test('what changed, came and went in the source is told, and can be followed', () => {
    const source = shipped.get(SOURCE) ?? '';
    const first = viewOf(shipped, 'articles/qr-not-read', 'ja').places.find(({ place }) => place === 'title')?.pairs[0];
    const before = first?.text ?? '';
    const [, cause = ''] = /<Cause[^>]*>\n\n### [^\n]*\n\n([^\n<]+)\n/.exec(source) ?? [];
    expect(before).not.toBe('');
    expect(cause).not.toBe('');
    const texts = new Map(shipped).set(
      SOURCE,
      source.replace(`title: ${before}`, `title: ${before}とき`).replace(cause, `${cause}\n\n新しい文です。`),
    );
    const view = viewOf(texts, 'articles/qr-not-read');
    const open = view.places.flatMap(({ place, pairs }) =>
      pairs.flatMap((pair, index) => (pair.kind === 'kept' ? [] : [{ place, index, pair }])),
    );
    expect(open.map(({ pair }) => pair.kind)).toEqual(['changed', 'added']);
    const [changed, added] = open;
    expect(changed?.pair).toMatchObject({ before, after: `${before}とき` });
    const { begin } = added?.pair ?? {};
    if (begin?.kind !== 'text' || !added) throw new Error('It cannot be begun.');
    // It begins behind the phrase before it, and its record with it.
    const own = texts.get(TRANSLATION) ?? '';
    texts.set(TRANSLATION, own.slice(0, begin.at) + begin.insert + own.slice(begin.at));
    const { place, index } = added;
    const record = acceptedTexts(readLibrary(texts), { id: view.id, language: 'en', phrase: { place, index } });
    for (const { file, text } of record?.texts ?? []) texts.set(file, text);
    const next = viewOf(texts, view.id);
    expect(next.places.find((each) => each.place === place)?.pairs[index]).toMatchObject({
      kind: 'kept',
      text: '新しい文です。',
    });
    expect(next.places.flatMap(({ pairs }) => pairs).filter(({ kind }) => kind !== 'kept')).toHaveLength(1);
    // Once everything is accepted, the source takes it out again: so does the translation.
    const all = acceptedTexts(readLibrary(texts), { id: view.id, language: 'en' });
    for (const { file, text } of all?.texts ?? []) texts.set(file, text);
    texts.set(SOURCE, source.replace(`title: ${before}`, `title: ${before}とき`));
    const removed = viewOf(texts, view.id)
      .places.flatMap(({ pairs }) => pairs)
      .find(({ kind }) => kind === 'removed');
    const { from = 0, to = 0 } = removed?.cut ?? {};
    const whole = texts.get(TRANSLATION) ?? '';
    expect(whole.slice(0, from) + whole.slice(to)).toBe(shipped.get(TRANSLATION));
  });

  test('nothing is accepted of the source, of what is unknown, or of what is not there', () => {
    expect(acceptedTexts(library, { id: 'articles/qr-not-read', language: 'ja' })).toBeUndefined();
    expect(acceptedTexts(library, { id: 'articles/unknown', language: 'en' })).toBeUndefined();
    expect(acceptedTexts(library, { id: 'articles/qr-not-read', language: 'de' })).toBeUndefined();
    expect(acceptedTexts(library, { id: 'articles/qr-not-read', language: 'en' })?.texts).toEqual([
      { file: RECORD, text: shipped.get(RECORD) },
    ]);
  });
});

test('a phrase is typed on once what was typed in it has been taken back', async () => {
  const root = mkdtempSync(join(tmpdir(), 'shirube-translation-'));
  const browser = new StudioBrowser();
  try {
    writeLamp(root);
    const { store } = await browser.page(root);
    const unit = new UnitStore(store, 'articles/stays-dark', 'en', () => undefined);
    store.listen(() => void unit.follow());
    await unit.follow();
    const { file = '', places = [] } = unit.view ?? {};
    const place = places.find(({ pairs }) => pairs[0]?.where?.kind === 'text')?.place ?? '';
    const name = { place, index: 0 };
    const before = unit.pair(name)?.text;
    unit.type(name, 'Typed first');
    await store.save();
    store.undo();
    await store.save();
    await expect.poll(() => unit.pair(name)?.text).toBe(before);
    unit.type(name, 'Typed next');
    expect(store.text(file)).toContain('Typed next');
    // Else it would be saved while another test is under way.
    await store.save();
  } finally {
    browser.close();
    rmSync(root, { recursive: true });
  }
});
