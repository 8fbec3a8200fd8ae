import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { assertDefined } from '../../machines/assert-defined.ts';

/**
 * A help center of many articles, made of the shipped one: each copy has ids, a case number and words of its own, so
 * that no check can know it from another copy. Returns how many articles it has, all languages counted.
 */
export function writeCopies(root: string, into: string, copies: number): number {
  rmSync(into, { recursive: true, force: true });
  cpSync(join(root, 'content'), join(into, 'content'), { recursive: true });
  // What agents say of the copies nobody has written: this help center has no console.
  rmSync(join(into, 'content', 'agent'), { recursive: true, force: true });
  const articles = join(root, 'content', 'articles');
  const languages = readdirSync(articles);
  const ids = readdirSync(join(articles, assertDefined(languages[0], 'A language'))).map((file) =>
    basename(file, '.mdx'),
  );
  const pattern = new RegExp(
    `(?<![\\w-]|task: )(?!references:)(${ids.toSorted((a, b) => b.length - a.length).join('|')})(?![\\w-])`,
    'g',
  );
  let count = languages.length * ids.length;
  for (let copy = 2; copy <= copies; copy++) {
    const renamed = (text: string): string => text.replace(pattern, `$1-${copy}`);
    for (const id of ids) {
      for (const language of languages) {
        const text = readFileSync(join(articles, language, `${id}.mdx`), 'utf8');
        const own = renamed(text).replace(/^(title: .*)$/m, `$1${copy}`);
        writeFileSync(join(into, 'content', 'articles', language, `${id}-${copy}.mdx`), own);
        count += 1;
      }
    }
    const graphs = join(root, 'content', 'walkthroughs');
    mkdirSync(join(into, 'content', 'walkthroughs'), { recursive: true });
    for (const [index, file] of readdirSync(graphs).entries()) {
      const text = renamed(readFileSync(join(graphs, file), 'utf8'));
      const own = text.replace(/^case: .*$/m, `case: ${copy * 10 + index + 100}`);
      writeFileSync(join(into, 'content', 'walkthroughs', `${basename(file, '.yaml')}-${copy}.yaml`), own);
    }
  }
  return count;
}
