import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { comparePictures } from './compare.ts';

/** What the gallery shows. */
export interface Gallery {
  /** Where the pictures lie; `index.html` is written there. */
  folder: string;
  /** Pictures of another day, by the same names: only what differs is shown then. */
  against?: string;
  /** Compares only pages with these words in their name. */
  only?: string;
}

/** What was found between two days, by how many pictures. */
export interface PictureChanges {
  same: number;
  changed: number;
  added: number;
  gone: number;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const pictures = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(?:png|txt)$/.test(file) && !file.startsWith('difference'))
        .sort()
    : [];

export async function writeGallery({ folder, against, only = '' }: Gallery): Promise<PictureChanges> {
  const changes: PictureChanges = { same: 0, changed: 0, added: 0, gone: 0 };
  const isAsked = (file: string): boolean =>
    against === undefined || (file.split(/[\\/]/)[0] ?? '').toLowerCase().includes(only.toLowerCase());
  const now = pictures(folder).filter(isAsked);
  const rows = new Map<string, string[]>();
  const show = (file: string, content: string): void => {
    rows.set(dirname(file), [...(rows.get(dirname(file)) ?? []), content]);
  };
  const address = (from: string, file: string): string =>
    relative(folder, join(from, file)).split(/[\\/]/).map(encodeURIComponent).join('/');
  const image = (from: string, file: string, said: string): string =>
    `<figure><a href="${address(from, file)}"><img loading="lazy" src="${address(from, file)}" alt=""></a><figcaption>${escaped(said)}</figcaption></figure>`;
  const one = (from: string, file: string, said: string): string =>
    file.endsWith('.txt')
      ? `<p class="unreached"><b>${escaped(said)}: not come to.</b> ${escaped(readFileSync(join(from, file), 'utf8'))}</p>`
      : image(from, file, said);
  for (const file of now) {
    const name = basename(file).replace(/\.\w+$/, '');
    if (against === undefined) {
      show(file, one(folder, file, name));
    } else if (!existsSync(join(against, file))) {
      changes.added += 1;
      show(file, one(folder, file, `${name}: only now`));
    } else if (file.endsWith('.png')) {
      const drawn = join('difference', file);
      const pixels = await comparePictures(join(against, file), join(folder, file), join(folder, drawn));
      if (pixels === 0) {
        changes.same += 1;
        continue;
      }
      changes.changed += 1;
      const parts = [
        image(against, file, `${name}: before`),
        image(folder, file, 'now'),
        image(folder, drawn, `${pixels} pixels`),
      ];
      show(file, `<div class="pair">${parts.join('')}</div>`);
    }
  }
  if (against !== undefined) {
    for (const file of pictures(against).filter((each) => isAsked(each) && !now.includes(each))) {
      changes.gone += 1;
      show(file, one(against, file, `${basename(file)}: only before`));
    }
  }
  writeFileSync(join(folder, 'index.html'), page(rows, against === undefined ? undefined : changes));
  return changes;
}

function page(rows: ReadonlyMap<string, readonly string[]>, changes: PictureChanges | undefined): string {
  const said = changes
    ? `${changes.changed} changed, ${changes.added} only now, ${changes.gone} only before, ${changes.same} the same`
    : `${rows.size} states`;
  const sections = [...rows].map(
    ([state, content]) => `<section><h2>${escaped(state)}</h2><div class="row">${content.join('')}</div></section>`,
  );
  return `<!doctype html>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Every state: ${said}</title>
<style>
  body { font: 1rem system-ui; margin: 1rem; background: #ddd; }
  h2 { font-size: 1rem; position: sticky; top: 0; background: #ddd; margin: 0; padding: .5rem 0; }
  .row { display: flex; flex-wrap: wrap; gap: .75rem; align-items: start; }
  .pair { display: flex; gap: .25rem; padding: .5rem; background: #fff; }
  figure { margin: 0; width: 13rem; }
  img { width: 100%; height: 22rem; object-fit: contain; object-position: top; background: #fff; }
  figcaption { font-size: .75rem; }
  .unreached { color: #900; max-width: 26rem; }
</style>
<h1>${said}</h1>
${sections.join('\n')}
`;
}
