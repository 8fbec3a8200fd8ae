import type { Act } from '../../../../../machines/walkthrough/index.ts';
import { scalar } from '../../../../new/text/yaml.ts';
import { printedLabels, writtenGuide, type WrittenGuide, type WrittenStep } from './guide-text.ts';
import { moved, withEntry, withItem, without, withOther, withValue } from '../../../../yaml/entries.ts';
import { groupAt, NotEditable } from '../../../../yaml/places.ts';

const ORDER = ['n', 'label', 'optional', 'aliases', 'acts', 'parts'] as const;

/** A step that is to come in. */
export interface NewStep {
  id: string;
  n: number;
  /** The step behind which it comes. */
  after: string;
  way?: string | undefined;
}

/** A graph with a step more: it leads on to where the one before it led. */
export function withStep(text: string, { id, n, after, way }: NewStep): string {
  const before = stepOf(text, after);
  const onward = before.ways
    ? `next: ${scalar(known(before.ways[way ?? Object.keys(before.ways)[0] ?? '']))}`
    : before.next === undefined
      ? 'end: true'
      : `next: ${scalar(before.next)}`;
  const led = before.ways
    ? withValue(text, ['steps', after, 'ways', way ?? Object.keys(before.ways)[0] ?? ''], scalar(id))
    : leadingTo(text, after, id);
  return stepBehind(led, after, id, [`n: ${n}`, onward]);
}

export function connected(text: string, from: string, to: string): string {
  if (stepOf(text, from).ways) throw new NotEditable();
  return leadingTo(text, from, to);
}

export function withWay(text: string, from: string, way: string, to: string): string {
  return withValue(text, ['steps', from, 'ways', way], scalar(to));
}

export function withStepMoved(text: string, id: string, by: -1 | 1): string {
  return moved(text, ['steps', id], by);
}

/** A graph of the next version; after the ninth comes the first again, as their number has one digit. */
export function withNextVersion(text: string): string {
  return withValue(text, ['version'], String(((guideOf(text).version ?? 0) + 1) % 10), ['case']);
}

export function withAct(text: string, id: string, index: number, act: Act): string {
  const { acts } = stepOf(text, id);
  if (acts.length > 0) return withItem(text, ['steps', id, 'acts'], index, actSource(act));
  return withValue(text, ['steps', id, 'acts'], `[${actSource(act)}]`, ORDER.slice(0, 4));
}

export function withActChanged(text: string, id: string, index: number, act: Act): string {
  const path = ['steps', id, 'acts', index] as const;
  const before = known(stepOf(text, id).acts[index]);
  return ACT_FIELDS.reduce((result, field, order) => {
    const value = act[field];
    if (value === before[field]) return result;
    if (value === undefined) return without(result, [...path, field]);
    return withValue(result, [...path, field], fieldSource(field, value), ACT_FIELDS.slice(0, order));
  }, text);
}

export function withoutAct(text: string, id: string, index: number): string {
  const { acts } = stepOf(text, id);
  return acts.length === 1 ? without(text, ['steps', id, 'acts']) : without(text, ['steps', id, 'acts', index]);
}

const ACT_FIELDS = ['figure', 'on', 'screen', 'enter', 'tap', 'way'] as const;

function actSource(act: Act): string {
  const given = ACT_FIELDS.flatMap((field) => {
    const value = act[field];
    return value === undefined ? [] : [`${field}: ${fieldSource(field, value)}`];
  });
  return `{ ${given.join(', ')} }`;
}

function fieldSource(field: (typeof ACT_FIELDS)[number], value: string): string {
  return field === 'figure' ? `"${value}"` : scalar(value);
}

function leadingTo(text: string, from: string, to: string): string {
  const { next } = stepOf(text, from);
  if (next !== undefined) return withValue(text, ['steps', from, 'next'], scalar(to));
  return withOther(text, ['steps', from, 'end'], `next: ${scalar(to)}`);
}

/** A step behind another, written as that one is. Where its number would be printed twice, it gets a letter. */
function stepBehind(text: string, after: string, id: string, fields: readonly string[]): string {
  const source = (own: readonly string[]): string[] =>
    groupAt(text, ['steps', after])?.isFlow === true && own.every((line) => !line.endsWith(':'))
      ? [`${id}: { ${own.join(', ')} }`]
      : [`${id}:`, ...own.map((line) => `  ${line}`)];
  const [n = '', ...rest] = fields;
  const put = (own: readonly string[]): string => withEntry(text, ['steps', id], source(own), [after]);
  const plain = put(fields);
  const labels = Object.values(printedLabels(guideOf(plain)));
  if (new Set(labels).size === labels.length) return plain;
  const whole = Number.parseInt(printedLabels(guideOf(text))[after] ?? '1', 10);
  const free = [...'abcdefghijklmnopqrstuvwxyz']
    .map((letter) => `${whole}.${letter}`)
    .find((each) => !labels.includes(each));
  return free === undefined ? plain : put([n, `label: ${free}`, ...rest]);
}

function guideOf(text: string): WrittenGuide {
  return known(writtenGuide(text));
}

function stepOf(text: string, id: string): WrittenStep {
  const { steps } = guideOf(text);
  return known(Object.hasOwn(steps, id) ? steps[id] : undefined);
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new NotEditable();
  return value;
}
