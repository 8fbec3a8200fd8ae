import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sayIn } from '../../../src/build/words.ts';
import { writeAll, type FileChange } from '../../../tools/new/write.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shirube-write-'));
  writeFileSync(join(root, 'old.yaml'), 'a: 1\n');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const write = (...changes: FileChange[]) => {
  writeAll(root, changes, sayIn('en'));
};
const there = () => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const created: FileChange = { file: 'deep/er/new.yaml', text: 'b: 2\n' };
const changed: FileChange = { file: 'old.yaml', before: 'a: 1\n', text: 'a: 1\nb: 2\n' };

test('writes new files and changed ones, with the folders that they need, and leaves nothing else', () => {
  write(created, changed);
  expect(there()).toEqual(['deep', 'deep/er', 'deep/er/new.yaml', 'old.yaml']);
  expect([read('deep/er/new.yaml'), read('old.yaml')]).toEqual([created.text, changed.text]);
});

test('takes away what is to be there no more', () => {
  write({ file: 'moved.yaml', text: 'a: 1\n' }, { file: 'old.yaml', before: 'a: 1\n' });
  expect(there()).toEqual(['moved.yaml']);
});

describe('writes nothing at all', () => {
  const untouched = () => {
    expect(there()).toEqual(['old.yaml']);
    expect(read('old.yaml')).toBe('a: 1\n');
  };

  test('where a new file is there already', () => {
    expect(() => {
      write(created, { file: 'old.yaml', text: 'mine' });
    }).toThrow('`old.yaml` exists already. Nothing was written.');
    untouched();
  });

  test('where one comes into being meanwhile: the same file is asked for twice', () => {
    expect(() => {
      write(changed, created, { ...created, text: 'other' });
    }).toThrow('`deep/er/new.yaml` exists already. Nothing was written.');
    untouched();
  });

  test('where a file was changed by somebody else meanwhile', () => {
    expect(() => {
      write(created, { ...changed, before: 'a: 0\n' });
    }).toThrow('old.yaml was changed by somebody else at the same time. Nothing was written.');
    untouched();
  });

  test('where what was taken away meets a fault later on', () => {
    expect(() => {
      write({ file: 'old.yaml', before: 'a: 1\n' }, { file: 'none.yaml', before: '' });
    }).toThrow('none.yaml cannot be written (ENOENT). Nothing was written.');
    untouched();
  });

  test('where what is to be taken away was changed by somebody else meanwhile', () => {
    expect(() => {
      write(created, { file: 'old.yaml', before: 'a: 0\n' });
    }).toThrow('old.yaml was changed by somebody else at the same time. Nothing was written.');
    untouched();
  });

  test('where a folder cannot be made', () => {
    expect(() => {
      write(created, changed, { file: 'old.yaml/x.yaml', text: '' });
    }).toThrow(/^old\.yaml\/x\.yaml cannot be written \(E\w+\)\. Nothing was written\.$/);
    untouched();
  });
});

test('leaves what others put into a folder meanwhile', () => {
  mkdirSync(join(root, 'deep'));
  writeFileSync(join(root, 'deep/theirs.yaml'), '');
  expect(() => {
    write(created, { ...changed, before: '' });
  }).toThrow('Nothing was written.');
  expect(there()).toEqual(['deep', 'deep/theirs.yaml', 'old.yaml']);
});
