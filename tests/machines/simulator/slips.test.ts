import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assertDefined } from '../../../machines/assert-defined.ts';
import { PRODUCT_FILES } from '../../../machines/simulator/check.ts';
import { formatProblem, readLibrary } from '../../../src/content/index.ts';
import { gateFiles } from '../../support/gate.ts';
import { fileOf } from '../../support/described.ts';
import { lockFiles } from '../../support/simulated.ts';
import { simulatorProblems, siteOf } from '../../support/simulator-files.ts';
import { projectFolder } from '../../support/sources.ts';
import { gateSlips } from './tables/gate-slips.ts';
import { slips, type Slip } from './tables/slips.ts';

type Files = ReadonlyMap<string, string>;

const titleOf = ([of, was, is]: Slip) => `${of}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`;

function told(sound: Files, [of, was, is]: Slip): string {
  const file = fileOf(of);
  const text = assertDefined(sound.get(file), file);
  if (!text.includes(was)) throw new Error(`It does not say ${was}.`);
  const files = new Map(sound).set(
    file,
    text.replace(was, () => is),
  );
  const own = simulatorProblems(files);
  expect(readLibrary(files).simulator === undefined).toBe(own.length > 0);
  return own.map(formatProblem).join('\n');
}

describe.each([
  ['a smart lock', 'lock', new Map(lockFiles).set(...siteOf('pair', 'code')), slips, 60],
  ['a barrier', 'gate', gateFiles, gateSlips, 90],
] as const)('a slip in the description of %s', (_, name, sound, all, least) => {
  /** What is told of each slip; SHIRUBE_UPDATE=1 writes it anew. */
  const file = `${projectFolder}tests/machines/simulator/tables/${name}-slips.txt`;
  if (process.env['SHIRUBE_UPDATE'] === '1')
    writeFileSync(file, all.map((slip) => `${titleOf(slip)}\n${told(sound, slip)}\n`).join('\n'));
  const expected = new Map(
    readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n\n')
      .map((block) => {
        const [title = '', ...lines] = block.split('\n');
        return [title, lines.join('\n')];
      }),
  );

  test.each(all.map((slip) => [titleOf(slip), slip] as const))('%s is told', (title, slip) => {
    expect(told(sound, slip)).toBe(expected.get(title));
    expect(told(sound, slip)).toMatch(/^content\/simulator\/[a-z]+\.yaml:\d+(:\d+)? {2}\S.*[.]\n {4}\S.* \[[a-z-]+\]/);
  });

  test('is one of many, and none is told as another is', () => {
    expect(all.length).toBeGreaterThanOrEqual(least);
    expect(new Set(expected.values()).size).toBe(all.length);
  });

  test('is not seen where there is none', () => {
    expect(simulatorProblems(sound)).toEqual([]);
    expect(readLibrary(sound).simulator).toBeDefined();
  });
});

describe('the description of a product', () => {
  const behaviour = fileOf('behaviour');
  const withBehaviour = (text: string) => new Map(gateFiles).set(behaviour, text);
  const nested = (depth: number): string => (depth === 0 ? '{}' : `{ begins: a, states: { a: ${nested(depth - 1)} } }`);
  const codes = (files: Files) => simulatorProblems(files).map(({ code, file }) => `${file} ${code}`);

  test('needs no phone where nothing is done on one', () => {
    const files = new Map([
      siteOf('greet', 'none'),
      [
        fileOf('product'),
        `app: { tap: none, label: page.none }
seconds: { latency: 1, answer: 2, install: 1, pause: 1, notice: 1 }
goals: [greeted]
tasks: { greet: {} }
practices: [{ platform: portal, method: none, task: greet }]
`,
      ],
      [
        behaviour,
        `portal:
  begins: page
  states: { page: { shows: page, on: { tapped.greet: { do: { note: greeted } } } } }
`,
      ],
      [fileOf('screens'), 'portal: { page: [{ button: { tap: greet } }] }\n'],
    ]);
    expect(simulatorProblems(files)).toEqual([]);
    expect(codes(new Map(files).set(fileOf('screens'), 'phone: { page: [bar] }\n'))).not.toEqual([]);
  });

  test.each(PRODUCT_FILES)('is told to have no %s file', (name) => {
    const files = new Map(gateFiles);
    files.delete(fileOf(name));
    expect(codes(files)).toEqual([`${fileOf(name)} file-missing`]);
  });

  test.each([
    ['nothing', '', 'not-an-object'],
    ['a word', 'barrier', 'not-an-object'],
    ['states too deep', `portal: ${nested(400)}`, 'nested-too-deep'],
    ['more than is read', `# ${'x'.repeat(4_000_001)}`, 'file-too-large'],
    ['bytes that are no text', 'portal: \u0000', 'character-strange'],
  ])('is told to be %s', (_, text, code) => {
    expect(codes(withBehaviour(text))).toEqual([`${behaviour} ${code}`]);
  });
});
