import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../support/sources.ts';

function textsBelow(folder: string): [path: string, text: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry): [string, string][] => {
    if (!entry.isFile() || /\.(png|ico|svg|webp|avif|jpe?g|woff2|wasm|pf_\w+|pagefind)$/.test(entry.name)) return [];
    const path = join(entry.parentPath, entry.name);
    return [[path, readFileSync(path, 'utf8')]];
  });
}

const built = textsBelow(join(projectFolder, 'dist'));

describe('the built site has nothing of the studio', () => {
  test('of its code', () => {
    expect(built.length).toBeGreaterThan(100);
    const marks =
      /codemirror|cm-editor|tools\/studio|studio\/api|x-studio-token|shirube-studio|studio-(?:bar|write|head)/i;
    expect(built.filter(([, text]) => marks.test(text)).map(([path]) => path)).toEqual([]);
  });

  test('of its words', () => {
    const words = textsBelow(join(projectFolder, 'tools/studio/words')).flatMap(([, text]) =>
      Object.values(JSON.parse(text) as Record<string, string>),
    );
    // A short one is anybody's word: “Save”.
    const own = words.filter((word) => word.length > 25 && !word.includes('{{'));
    expect(own.length).toBeGreaterThan(5);
    expect(
      built.flatMap(([path, text]) => own.filter((word) => text.includes(word)).map((word) => [path, word])),
    ).toEqual([]);
  });

  test('of its address', () => {
    expect(readdirSync(join(projectFolder, 'dist'))).not.toContain('studio');
  });
});
