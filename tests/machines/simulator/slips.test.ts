import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { assertDefined } from '../../../machines/assert-defined.ts';
import { PRODUCT_FILES, type ProductFile } from '../../../machines/simulator/check.ts';
import { formatProblem, readLibrary } from '../../../src/content/index.ts';
import { gateFiles } from '../../support/gate.ts';
import { fileOf } from '../../support/described.ts';
import { lockFiles, readerFiles } from '../../support/simulated.ts';
import { simulatorProblems, siteOf } from '../../support/simulator-files.ts';
import { projectFolder } from '../../support/sources.ts';

type Files = ReadonlyMap<string, string>;

/**
 * A mistake in a description: the file, what is replaced by what, and what the check reports. That is written out once
 * for each code, and is otherwise the file, line and code of each problem.
 */
type Slip = Partial<Record<ProductFile, readonly [was: string, is: string]>> & { told?: string; codes?: string[] };

const nameOf = (file: string | undefined) => /([a-z]+)\.yaml$/.exec(file ?? '')?.[1];

function slipsIn(product: string) {
  const rows = parse(readFileSync(`${projectFolder}tests/fixtures/slips/${product}.yaml`, 'utf8')) as Slip[];
  return rows.map((row) => {
    const of = assertDefined(PRODUCT_FILES.find((file) => file in row));
    const [was, is] = assertDefined(row[of]);
    return { title: `${of}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`, file: fileOf(of), was, is, ...row };
  });
}

describe.each([
  ['a smart lock', 'lock', new Map(lockFiles).set(...siteOf('pair', 'code'))],
  ['a barrier', 'gate', gateFiles],
  ['a card reader', 'reader', new Map(readerFiles).set(...siteOf('log-in', 'challenge'))],
] as const)('a mistake in the description of %s', (_, product, sound) => {
  const all = slipsIn(product);

  test.each(all)('$title is reported', ({ file, was, is, told, codes }) => {
    const text = assertDefined(sound.get(file), file);
    expect(text).toContain(was);
    const files = new Map(sound).set(
      file,
      text.replace(was, () => is),
    );
    const problems = simulatorProblems(files);
    expect(problems).not.toEqual([]);
    expect(readLibrary(files).simulator).toBeUndefined();
    if (codes) expect(problems.map((each) => `${nameOf(each.file)} ${each.line} ${each.code}`)).toEqual(codes);
    else expect(problems.map(formatProblem).join('\n')).toBe(told);
  });

  test('is not reported where there is none', () => {
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
