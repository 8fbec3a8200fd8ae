import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { known } from '../../../machines/known.ts';
import { formatProblem, readLibrary } from '../../../src/content/index.ts';
import { lockFile, lockFiles } from '../../support/simulated.ts';
import { projectFolder } from '../../support/sources.ts';
import { slips, type Slip } from './tables/slips.ts';

/** What is told of each slip; SHIRUBE_UPDATE=1 writes it anew. */
const EXPECTED = `${projectFolder}tests/machines/simulator/tables/slips.txt`;

/** A site with a simulator and nothing else: what else is wrong with it does not matter here. */
const SITE = `name: { en: Lock }
languages: { en: { name: English, locale: en-US, required: true } }
source: en
address: https://lock.example
support: { address: https://lock.example/help }
references: { article: 'https://lock.example/{number}' }
tasks: [pair]
platforms: [android, iphone]
methods: [code]
simulator: content
`;

const titleOf = ([of, was, is]: Slip) => `${of}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`;

function told([of, was, is]: Slip): string {
  const file = lockFile(of);
  const text = known(lockFiles.get(file), file);
  if (!text.includes(was)) throw new Error(`The lock does not say ${was}.`);
  const files = new Map(lockFiles).set(file, text.replace(was, is)).set('content/site.yaml', SITE);
  const { problems, simulator } = readLibrary(files);
  const own = problems.filter((problem) => problem.file?.startsWith('content/simulator/'));
  expect(simulator === undefined).toBe(own.length > 0);
  return own.map(formatProblem).join('\n');
}

describe('a slip in the description of a product', () => {
  if (process.env['SHIRUBE_UPDATE'] === '1')
    writeFileSync(EXPECTED, slips.map((slip) => `${titleOf(slip)}\n${told(slip)}\n`).join('\n'));
  const expected = new Map(
    readFileSync(EXPECTED, 'utf8')
      .trimEnd()
      .split('\n\n')
      .map((block) => {
        const [title = '', ...lines] = block.split('\n');
        return [title, lines.join('\n')];
      }),
  );

  test.each(slips.map((slip) => [titleOf(slip), slip] as const))('%s is told', (title, slip) => {
    expect(told(slip)).toBe(expected.get(title));
    expect(told(slip)).toMatch(/^content\/simulator\/[a-z]+\.yaml:\d+ {2}\S.*[.]\n {4}\S.* \[[a-z-]+\]/);
  });

  test('is one of many, and none is told as another is', () => {
    expect(slips.length).toBeGreaterThanOrEqual(60);
    expect(new Set(expected.values()).size).toBe(slips.length);
  });

  test('is not seen where there is none', () => {
    const { problems, simulator } = readLibrary(new Map(lockFiles).set('content/site.yaml', SITE));
    expect(problems.filter(({ file }) => file?.startsWith('content/simulator/'))).toEqual([]);
    expect(simulator).toBeDefined();
  });
});
