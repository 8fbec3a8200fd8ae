import { sayIn } from '../../../../src/build/words.ts';
import { ContentFolder } from '../../../../tools/studio/server/files.ts';

/** Saves all files of a help center again and again, each time with another number, until it is ended; says what it has saved. */
const [root = '', seed = '0'] = process.argv.slice(2);
const folder = new ContentFolder(root);
const say = sayIn('en');
process.stdout.write('begun\n');
for (let turn = 0; ; turn += 1) {
  const files = folder.list().flatMap((file) => folder.read(file) ?? []);
  const changed = files.map(({ file, text, digest }) => ({
    file,
    text: text.replace(/\d+-\d+/g, `${seed}-${turn}`),
    digest,
  }));
  const created = { file: `content/articles/en/new-${seed}-${turn}.mdx`, text: `${seed}-${turn} `.repeat(3000) };
  const gone = files.findLast(({ file }) => /new-/.test(file));
  folder.save([...changed.filter(({ file }) => file !== gone?.file), created], say);
  if (gone) folder.save([{ file: gone.file, digest: folder.read(gone.file)?.digest }], say);
}
