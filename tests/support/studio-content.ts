import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFrozen } from './frozen.ts';
import { beginRepository } from './own-repository.ts';

export const GUIDE = 'android-add-user-qr';
export const PROBLEM = 'qr-not-read';
const SOURCE = `content/articles/ja/${PROBLEM}.mdx`;
const DRAFT = 'content/articles/ja/keep-the-lens-clean.mdx';

/** Frozen content in a repository of its own, where somebody has written since the last commit. */
export function writeStudioContent(root: string): void {
  writeFrozen(root);
  writeFileSync(join(root, '.gitignore'), '/*\n!/content\ncontent/.schemas/\n');
  beginRepository(root);
  // A sentence of a source that its translation has not followed yet and an article that is begun.
  const source = readFileSync(join(root, SOURCE), 'utf8');
  const [said] = /^[^\n-#<].{20,}。$/m.exec(source.replace(/^---[^]*?\n---\n/, '')) ?? [];
  if (said === undefined) throw new Error(`${SOURCE} has no sentence to change.`);
  writeFileSync(join(root, SOURCE), source.replace(said, `${said}レンズの汚れも、拭き取ってください。`));
  writeFileSync(
    join(root, DRAFT),
    '---\ntitle: レンズをきれいにする\nsummary: カメラのレンズの拭き方。\nkind: problem\nkeywords: [レンズ]\nrelated: []\nreferences: []\nupdated: 2026-11-25\ndraft: true\n---\n\n乾いた布で拭きます。\n',
  );
}
