import { afterEach, beforeEach, expect, test } from 'vitest';
import { SymptomEditing } from '../../../tools/studio/page/diagnosis/symptom-editing.ts';
import { frozenContent } from '../../support/frozen.ts';
import { StudioBrowser } from '../../support/studio-page.ts';
import type { TemporaryContent } from '../../support/temporary-content.ts';

const [FROM, TO] = ['activation-error', 'cannot-activate'] as const;
const file = (id: string): string => `content/diagnosis/${id}.yaml`;

let content: TemporaryContent;
let browser: StudioBrowser;
beforeEach(() => {
  content = frozenContent();
  browser = new StudioBrowser();
});
afterEach(() => {
  browser.close();
  content.remove();
});

/** The diagnosis, as the studio has it open. */
async function opened() {
  const { store } = await browser.page(content.root);
  store.facts = { languages: [{ id: 'ja' }, { id: 'en' }] } as unknown as NonNullable<typeof store.facts>;
  const editing = new SymptomEditing(store, FROM);
  await editing.read();
  return { store, editing };
}

test('a symptom is called otherwise wherever it is named, its old id leads to it, and it all is taken back at once', async () => {
  const { store, editing } = await opened();
  const before = store.text(file(FROM));
  await editing.rename({ kind: 'symptom', id: FROM }, TO);
  expect(store.text(file(FROM))).toBeUndefined();
  expect(store.text(file(TO))).toContain(`aliases: [${FROM}]`);
  const words = ['diagnosis', 'agent'].flatMap((each) => ['en', 'ja'].map((id) => `content/${each}/${id}.yaml`));
  expect(store.unsaved).toEqual(expect.arrayContaining([file(FROM), file(TO), ...words]));
  for (const each of words) expect(store.text(each)).toMatch(new RegExp(`^ *${TO}:$`, 'm'));
  expect(store.place).toMatchObject({ view: 'diagnosis', of: TO });

  store.undo();
  expect([store.unsaved, store.text(file(FROM)), store.text(file(TO))]).toEqual([[], before, undefined]);
});

test('a name that is taken is refused, and nothing is changed', async () => {
  const { store, editing } = await opened();
  await editing.rename({ kind: 'symptom', id: FROM }, 'qr-not-read');
  expect(store.unsaved).toEqual([]);
  expect(store.message).toMatchObject({ isFault: true });
});
