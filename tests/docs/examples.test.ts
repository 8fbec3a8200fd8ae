import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseSymptom } from '../../machines/diagnosis/symptom.parse.ts';
import { parseGraph } from '../../machines/walkthrough/walkthrough.parse.ts';
import { agentWordsSchema, readingsSchema, speechSchema, styleSchema } from '../../src/content/language.schemas.ts';
import { articleSchema, remediesSchema, topicsSchema } from '../../src/content/schemas.ts';
import { isWhole } from '../support/coverage.ts';
import { run } from '../support/perform-tasks.ts';
import { sourceFile } from '../support/sources.ts';
import type { TemporaryContent } from '../support/temporary-content.ts';
import { bareCode, WRITING_GUIDES, fencesOf } from '../support/writing-guide.ts';
import { frozenContent } from '../support/frozen.ts';

// They have the same code, which is tested beside this file.
const fences = fencesOf(sourceFile(WRITING_GUIDES[0]).text);
const examples = fences
  .filter(({ info }) => info === 'yaml')
  .map(({ text }) => parse(text.replace(/^---$/gm, '')) as object);
const commands = fences.filter(({ info }) => info === 'sh').flatMap(bareCode);

describe('the examples of data', () => {
  const [topics, head, figures, graph, remedy, symptom, agent, keywords, readings, speech, exceptions] = examples;

  test('are all known here', () => {
    expect(examples).toHaveLength(11);
  });

  test('are heads that an article can have, but for the keywords, which are left out', () => {
    const faults = (data: object) =>
      articleSchema.safeParse(data).error?.issues.map(({ path }) => path.join('.')) ?? [];
    expect(faults(head!)).toEqual(['keywords']);
    expect(faults({ ...head, ...keywords })).toEqual(['keywords']);
    const texts = Array.from({ length: 8 }, (_, index) => `text ${index}`);
    expect(
      faults({ title: 'x', summary: 'x', updated: '2026-11-25', kind: 'problem', keywords: texts, ...figures }),
    ).toEqual([]);
  });

  test('are a part of a graph, a remedy, words for agents, readings, sayings, topics, and an exception', () => {
    expect(parseGraph(graph)).toHaveProperty('graph');
    expect(remediesSchema.safeParse(remedy).error).toBeUndefined();
    expect(agentWordsSchema.safeParse(agent).error).toBeUndefined();
    expect(readingsSchema.safeParse(readings).error).toBeUndefined();
    expect(speechSchema.safeParse(speech).error).toBeUndefined();
    expect(topicsSchema.safeParse(topics).error).toBeUndefined();
    expect(styleSchema.safeParse(exceptions).error).toBeUndefined();
  });

  test('are a symptom, one of whose causes is not shown', () => {
    const result = parseSymptom('example', symptom);
    const codes = 'problems' in result ? result.problems.map(({ code }) => code) : [];
    expect(new Set(codes)).toEqual(new Set(['cause-unknown']));
  });
});

describe('the examples of commands', () => {
  let content: TemporaryContent;
  beforeAll(() => {
    content = frozenContent();
    return () => {
      content.remove();
    };
  });

  // Those that go on until somebody ends them, or ask, are left out, and what needs an engine that speaks.
  const runnable = commands.filter((command) => !/^npm run (?:(?:dev|new)$|listen )/.test(command));

  test('are more than a few', () => {
    expect(runnable.length).toBeGreaterThan(12);
  });

  // Each is a process: the first of a tool shows whether the tool is there; in the full run all are run. Anything that they do is tested where
  // they are.
  const all = [...new Set(runnable)];
  const toolOf = (command: string) => command.split(' ')[2];
  // These are started by tests of their own: tests/content/shipped.test.ts, tests/tools/{status/status,diagnose,refusals}.test.ts, and below.
  const elsewhere = ['check', 'status', 'diagnose', 'draw', 'new'];
  const firsts = all.filter(
    (command) =>
      all.find((each) => toolOf(each) === toolOf(command)) === command && !elsewhere.includes(toolOf(command) ?? ''),
  );

  test.each(isWhole ? all : firsts)('run: %s', (command) => {
    const given = command.replace('texts.xlf', `${content.root}/texts.xlf`);
    expect(run(given, content.root)).not.toBe('');
  });
});

test('`npm run new` says in one sentence what is missing, and ends with 2', () => {
  const content = frozenContent();
  // In the terminal's language: what it says in English is asked by tests/tools/new/refusals.test.ts.
  expect(() => run('npm run new -- guide one-phone --task add-user', content.root, { LC_ALL: 'ja_JP.UTF-8' })).toThrow(
    /ended with 2\.\n`--platform`がありません。[^。]*を指定してください。\n$/,
  );
  content.remove();
});
