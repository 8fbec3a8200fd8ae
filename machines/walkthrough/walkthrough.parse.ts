import type { Problem } from '../problem.ts';
import { createReader, type Reader } from './data-reader.ts';
import type { Act, Graph, GuideProblem, Step } from './walkthrough.types.ts';

/** Ids stand in addresses: `decodeProgress` reads none that is longer. */
const ID = /^(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** A step's number has two digits in a case code. */
export const MOST_STEPS = 99;
/** So many choices a reader can take in, and more. */
const MOST_WAYS = 20;
const FIGURE = /^\d{1,2}(\.\d)?$/;
/** What a step consists of. */
const STEP_FIELDS = ['n', 'label', 'acts', 'ways', 'next', 'end', 'optional', 'aliases'];
const LABEL = /^\d{1,2}(\.[a-z])?$/;

/**
 * Reads a guide's graph from plain data (YAML, JSON). All faults of form are told at once;
 * where there is one, there is no graph: never half of it.
 * Whether the steps hang together is another question: see `checkGraph`.
 */
export function parseGraph(data: unknown): { graph: Graph } | { problems: Problem[] } {
  const read = createReader();
  const root = read.object(data, [], ['case', 'version', 'world', 'start', 'steps', 'problems']);
  const graph: Graph = {
    case: read.integer(root['case'], ['case'], 100, 999),
    version: read.integer(root['version'], ['version'], 0, 9),
    world: parseWorld(read, root['world']),
    start: read.text(root['start'], ['start'], ID, 'the id of the first step'),
    steps: parseSteps(read, root['steps']),
    problems: parseProblems(read, root['problems'] ?? {}),
  };
  return read.problems.length === 0 ? { graph } : { problems: read.problems };
}

function parseWorld(read: Reader, data: unknown): Graph['world'] {
  const world = read.object(data, ['world'], ['platform', 'method', 'task']);
  const word = (key: string) => read.text(world[key], ['world', key], ID, 'a word such as `android`');
  return { platform: word('platform'), method: word('method'), task: word('task') };
}

function parseSteps(read: Reader, data: unknown): Record<string, Step> {
  const steps: Record<string, Step> = {};
  const entries = read.entries(data, ['steps'], ID);
  if (entries.length > MOST_STEPS) {
    read.fault(
      'steps-too-many',
      ['steps'],
      `The guide has ${entries.length} steps.`,
      `Divide it: ${MOST_STEPS} is the most, since a step’s number has two digits.`,
    );
    return steps;
  }
  let whole = 0;
  for (const [index, [id, value]] of entries.entries()) {
    const at = ['steps', id];
    const [owner] = entries.slice(0, index).findLast(([other, its]) => !isOutdented(other, its)) ?? [];
    if (owner !== undefined && isOutdented(id, value)) {
      read.fault(
        'field-outdented',
        at,
        `\`${id}\` stands in the column of the steps, as if it were one.`,
        `Let it begin in the column of the other fields of step \`${owner}\`.`,
      );
      continue;
    }
    const fields = read.object(value, at, STEP_FIELDS);
    const label = readLabel(read, fields['label'], [...at, 'label'], whole + 1);
    whole = Number.parseInt(label, 10);
    const ways = fields['ways'] === undefined ? undefined : readWays(read, fields['ways'], at);
    const next =
      fields['next'] === undefined ? undefined : read.text(fields['next'], [...at, 'next'], ID, 'the id of a step');
    const end = fields['end'] === undefined ? undefined : readTrue(read, fields['end'], [...at, 'end']);
    // What stands in a wrong column is not missing as well.
    const isTorn = entries[index + 1] !== undefined && isOutdented(...entries[index + 1]!);
    if (!isTorn && [ways, next, end].filter((way) => way !== undefined).length !== 1) {
      read.fault(
        'step-leads-nowhere',
        at,
        `Step \`${id}\` must say how it goes on, and in one way only.`,
        'Give it exactly one of `next: step-id`, `ways: { way-id: step-id }` and `end: true`.',
      );
    }
    const acts = read.list(fields['acts'] ?? [], [...at, 'acts']);
    steps[id] = {
      n: read.integer(fields['n'], [...at, 'n'], 1, 99),
      label,
      acts: acts.map((act, index) => parseAct(read, act, [...at, 'acts', index])),
      ways,
      next,
      end,
      ...(fields['optional'] === undefined
        ? {}
        : { optional: readTrue(read, fields['optional'], [...at, 'optional']) }),
      ...(fields['aliases'] === undefined ? {} : { aliases: readAliases(read, fields['aliases'], at) }),
    };
  }
  return steps;
}

/** Whether what stands among the steps is a field of the step above it: a step is a group of fields. */
function isOutdented(id: string, value: unknown): boolean {
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  return STEP_FIELDS.includes(id) && (!isGroup || Object.values(value).every((each) => typeof each === 'string'));
}

function readAliases(read: Reader, data: unknown, at: string[]): string[] {
  return read
    .list(data, [...at, 'aliases'])
    .map((alias, index) => read.text(alias, [...at, 'aliases', index], ID, 'an id that the step once had'));
}

function parseAct(read: Reader, data: unknown, at: (string | number)[]): Act {
  const act = read.object(data, at, ['figure', 'on', 'screen', 'tap', 'enter', 'way']);
  const optional = (key: string, what: string) =>
    act[key] === undefined ? undefined : read.text(act[key], [...at, key], ID, what);
  const on = read.text(act['on'], [...at, 'on'], /^(phone|portal)$/, '`phone` or `portal`');
  return {
    figure: act['figure'] === undefined ? undefined : readFigure(read, act['figure'], [...at, 'figure']),
    on: on === 'portal' ? 'portal' : 'phone',
    screen: read.text(act['screen'], [...at, 'screen'], ID, 'the id of a screen'),
    tap: optional('tap', 'the id of a control'),
    enter: optional('enter', 'the id of a field'),
    way: optional('way', 'the id of a way'),
  };
}

function parseProblems(read: Reader, data: unknown): Record<string, GuideProblem> {
  const problems: Record<string, GuideProblem> = {};
  for (const [id, value] of read.entries(data, ['problems'], ID)) {
    const at = ['problems', id];
    const fields = read.object(value, at, ['at', 'figures']);
    problems[id] = {
      at: read
        .list(fields['at'], [...at, 'at'])
        .map((step, index) => read.text(step, [...at, 'at', index], ID, 'the id of a step')),
      figures: read
        .list(fields['figures'] ?? [], [...at, 'figures'])
        .map((figure, index) => readFigure(read, figure, [...at, 'figures', index])),
    };
  }
  return problems;
}

function readWays(read: Reader, data: unknown, at: string[]): Record<string, string> {
  const ways: Record<string, string> = {};
  const entries = read.entries(data, [...at, 'ways'], ID);
  if (entries.length > MOST_WAYS) {
    read.fault(
      'ways-too-many',
      [...at, 'ways'],
      `The step has ${entries.length} ways.`,
      `Let the reader choose among ${MOST_WAYS} at the most; ask the rest in a step that follows.`,
    );
    return ways;
  }
  for (const [way, target] of entries) {
    ways[way] = read.text(target, [...at, 'ways', way], ID, 'the id of a step');
  }
  return ways;
}

/** Figure numbers are text, since `4.10` and `4.1` are two figures but one number. */
function readFigure(read: Reader, data: unknown, at: (string | number)[]): string {
  return read.text(data, at, FIGURE, 'a figure number in quotes, such as `"4.1"`');
}

/** A step without a label counts on from the whole number of the one before: 1.b, then 2. */
function readLabel(read: Reader, data: unknown, at: string[], counted: number): string {
  if (data === undefined) return String(counted);
  return read.text(data, at, LABEL, 'a printed number such as `1.a`');
}

function readTrue(read: Reader, data: unknown, at: string[]): true {
  if (data !== true) {
    const key = at.at(-1);
    read.fault('not-true', at, `\`${key}\` can only be \`true\`.`, `Write \`${key}: true\`, or leave it out.`);
  }
  return true;
}
