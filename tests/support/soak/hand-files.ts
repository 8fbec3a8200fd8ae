import type { Page } from 'playwright';
import type { Dice } from './dice.ts';
import { FILES } from './typed.ts';

/** Chooses a file wherever a page asks for one: what it wrote last, or one that is bad. */
export function handFiles(page: Page, dice: Dice): void {
  let written = '';
  page.on('filechooser', (chooser) => {
    const buffer = Buffer.from(dice.of([written, ...FILES]));
    // The page may be left before the file is there.
    void chooser.setFiles({ name: 'calls.json', mimeType: 'application/json', buffer }).catch(() => undefined);
  });
  page.on('download', (download) => {
    void download.createReadStream().then(
      async (stream) => (written = Buffer.concat((await stream.toArray()) as Buffer[]).toString()),
      () => undefined,
    );
  });
}
