import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { frozenContent } from './frozen.ts';

const folder = fileURLToPath(new URL('../fixtures/screenshots/content', import.meta.url));

/** Pictures among the drawn figures of the frozen articles: before which figure, and what is written there in each language. */
const PICTURES = [
  {
    // One picture for all languages; a point is marked.
    article: 'android-add-user-qr',
    before: /(?=<\/Step>\n\n<Step id="qr-code">)/,
    en: '<Figure src="browser-menu.png" alt="A browser with its menu at the top right" mark="97 5.8">Click the menu at the top right</Figure>\n\n',
    ja: '<Figure src="browser-menu.png" alt="右上にメニューのあるブラウザー" mark="97 5.8">右上のメニューをクリック</Figure>\n\n',
  },
  {
    // A picture of each language; a box is marked.
    article: 'android-add-user-code',
    before: /(?=<Figure n="1">)/,
    en: '<Figure src="phone-settings.png" alt="The settings of a phone" mark="33 66 34 7.5">Tap the button below</Figure>\n\n',
    ja: '<Figure src="phone-settings.png" alt="端末の設定画面" mark="37 66 26 7.5">下のボタンをタップ</Figure>\n\n',
  },
  {
    // Nothing is marked.
    article: 'front-camera',
    before: /(?=<\/Cause>)/,
    en: '<Figure src="light.png" alt="A light">The light beside the lens</Figure>\n\n',
    ja: '<Figure src="light.png" alt="ライト">レンズの横のライト</Figure>\n\n',
  },
] as const;

/** Writes the frozen content with pictures among its drawn figures. */
export function writeScreenshots(root: string): void {
  const frozen = frozenContent();
  cpSync(join(frozen.root, 'content'), join(root, 'content'), { recursive: true });
  frozen.remove();
  cpSync(folder, join(root, 'content'), { recursive: true });
  for (const { article, before, ...words } of PICTURES) {
    for (const [language, figure] of Object.entries(words)) {
      const file = join(root, `content/articles/${language}/${article}.mdx`);
      const text = readFileSync(file, 'utf8');
      if (!before.test(text)) throw new Error(`${file} does not have ${String(before)}.`);
      writeFileSync(file, text.replace(before, figure));
    }
  }
}
