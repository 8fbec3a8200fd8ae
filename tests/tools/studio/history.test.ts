// @module-tag git
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { History } from '../../../tools/studio/server/git/history.ts';

let root: string;
let history: History;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shirube-history-'));
  history = new History(root);
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const git = (...args: string[]): string => execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' }).trim();

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function begin(): void {
  write('content/a.yaml', 'a: 1\n');
  write('content/gone.yaml', 'gone: 1\n');
  write('other.txt', 'other\n');
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Writer');
  git('config', 'user.email', 'writer@example.com');
  git('add', '--all');
  git('commit', '--quiet', '--message=begin');
}

/** Changes of every kind, in the content and outside of it. */
function change(): void {
  write('content/a.yaml', 'a: 2\n');
  rmSync(join(root, 'content/gone.yaml'));
  write('content/articles/ja/-n 名前 *.mdx', 'new\n');
  write('other.txt', 'staged\n');
  git('add', 'other.txt');
  write('new.txt', 'new\n');
}

const CHANGES = [
  { file: 'content/a.yaml', kind: 'changed' },
  { file: 'content/articles/ja/-n 名前 *.mdx', kind: 'added' },
  { file: 'content/gone.yaml', kind: 'removed' },
];

describe('what has changed', () => {
  test('is nothing to say of where there is no repository', async () => {
    write('content/a.yaml', 'a: 1\n');
    expect(await history.state()).toEqual({ without: 'repository' });
  });

  test('is told of the content alone', async () => {
    begin();
    change();
    const state = await history.state();
    if ('without' in state) throw new Error(state.without);
    expect(state).toMatchObject({ author: 'Writer <writer@example.com>' });
    expect([...state.changes].sort((a, b) => (a.file < b.file ? -1 : 1))).toEqual(
      [...CHANGES].sort((a, b) => (a.file < b.file ? -1 : 1)),
    );
  });

  test('is told by the same paths where the help center is a part of a repository', async () => {
    write('help/content/a.yaml', 'a: 1\n');
    git('init', '--quiet');
    expect(await new History(join(root, 'help')).state()).toMatchObject({
      changes: [{ file: 'content/a.yaml', kind: 'added' }],
    });
  });
});

describe('a commit', () => {
  test('has all of the content and nothing else', async () => {
    begin();
    change();
    const message = '-m "quoted" $(touch new)\n\n#1: why';
    expect(await history.commit(message)).toHaveProperty('commit');
    expect(git('log', '-1', '--format=%an|%B')).toBe(`Writer|${message}`);
    expect(git('-c', 'core.quotepath=false', 'show', '--format=', '--name-only').split('\n').sort()).toEqual(
      CHANGES.map(({ file }) => file).sort(),
    );
    // What was staged still is, and is no part of it.
    expect(git('diff', '--cached', '--name-only')).toBe('other.txt');
  });

  test('leaves everything as it was where a hook of the repository refuses it', async () => {
    begin();
    change();
    write('.git/hooks/commit-msg', '#!/bin/sh\necho "Name a ticket." >&2\nexit 1\n');
    execFileSync('chmod', ['+x', join(root, '.git/hooks/commit-msg')]);
    const before = [git('status', '--porcelain'), git('log', '--all', '--format=%H'), git('branch')];
    expect(await history.commit('change')).toEqual({ said: 'Name a ticket.' });
    expect([git('status', '--porcelain'), git('log', '--all', '--format=%H'), git('branch')]).toEqual(before);
  });
});
