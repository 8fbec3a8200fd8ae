import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SOURCE_PHRASES } from '../facts/source-phrases.ts';
import { RUN, sharedRuns } from '../support/shared-runs.ts';

const texts = ['content', 'docs'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:mdx?|ya?ml|json)$/.test(file))
    .map((file) => join(folder, file)),
);

test(`no text shares ${RUN} characters in a row with a phrase of the source`, () => {
  const known = new Set(SOURCE_PHRASES.flat());
  const issues = texts.flatMap((file) =>
    sharedRuns(readFileSync(file, 'utf8'), known).map((run) => `${file}: “${run}”`),
  );
  expect(known.size).toBeGreaterThan(0);
  expect(issues).toEqual([]);
});
