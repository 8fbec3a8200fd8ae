import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { Act } from '../../../../machines/walkthrough/index.ts';
import type { ScreenPicture, Screens } from '../../protocol/protocol.types.ts';
import { found, type Findable } from '../parts/findable.ts';
import { following } from '../parts/following.ts';
import { offersAt, type JsonSchema } from '../parts/schema-offers.ts';
import { placeIn } from '../parts/yaml-place.ts';
import type { StudioStore } from '../store.ts';
import { actText } from './act-list.tsx';

/** What a guide's graph is completed from. */
export interface GraphSource {
  schema: JsonSchema;
  /** The screens that the guide can come by. */
  screens: Screens;
  t: StudioStore['t'];
}

/** Where in a text something is written. */
type At = Pick<CompletionContext, 'pos' | 'explicit'> & { text: string };

/** Something that is done on a screen, as it is chosen. */
interface ActChoice extends Findable {
  /** As it is written. */
  fields: string;
}

const MOST = 80;

/**
 * Completes what a guide's graph can say at a place: what is done on which screen, by its words; the ids of screens, of what is
 * on them and of the guide's own steps; fields and words of its schema.
 */
export function graphCompletion(source: () => Promise<GraphSource>): Extension {
  const offering =
    (offers: typeof actOffers | typeof fieldOffers) =>
    async (context: CompletionContext): Promise<CompletionResult | null> => {
      const given = await source();
      return following(
        ({ state, pos, explicit }) => offers({ text: state.doc.toString(), pos, explicit }, given),
        context,
      );
    };
  return autocompletion({
    override: [offering(actOffers), offering(fieldOffers)],
    icons: false,
    interactionDelay: 0,
    maxRenderedOptions: MOST,
  });
}

/** Where an act is to stand, all that can be done on a screen: found by words of the screen and of what is tapped there. */
export function actOffers({ text, pos, explicit }: At, { screens, t }: GraphSource): CompletionResult | null {
  const line = lineBefore(text, pos);
  const typed = /(?:[[{,]|^\s*(?:- +)+)\s*([^[\]{},:#]*)$/.exec(line)?.[1];
  if (typed === undefined || !isActPlace(placeIn(text, pos).path) || isNothingBegun(line, typed, explicit)) return null;
  if (actAround(text, pos).screen !== undefined) return null;
  const isInBraces = openBracket(line) === '{';
  const options = byIds(
    found(
      screens.screens.flatMap((picture) => actsOn(picture, screens, t)),
      typed,
    ),
    typed,
  )
    .slice(0, MOST)
    .map(({ words, detail, fields }): Completion => ({
      label: words,
      detail,
      apply: isInBraces ? fields : `{ ${fields} }`,
    }));
  return options.length === 0 ? null : { from: pos - typed.length, options, filter: false };
}

/** The fields that can stand at a place, as far as they are not there, or what the field that one writes can say. */
export function fieldOffers({ text, pos, explicit }: At, { schema, screens }: GraphSource): CompletionResult | null {
  const { path, isKey, from } = placeIn(text, pos);
  const typed = text.slice(from, pos);
  const line = lineBefore(text, pos);
  if (/^\s*#/.test(line) || isNothingBegun(line, typed, explicit)) return null;
  const { keys, values } = offersAt(schema, path);
  const there = isActPlace(path) ? actAround(text, pos) : {};
  const options: Completion[] = isKey
    ? keys
        .filter((key) => !Object.hasOwn(there, key))
        .map((key) => ({ label: key, type: 'property', apply: `${key}: ` }))
    : (namesAt(path, text, pos, screens) ?? values.map((label) => ({ label, type: 'constant' })));
  const begun = options.filter(({ label }) => label.startsWith(typed));
  return begun.length === 0 ? null : { from, options: begun, filter: false };
}

/** Ids that this guide and its screens have; nothing where others stand. */
function namesAt(path: readonly string[], text: string, pos: number, { screens }: Screens): Completion[] | undefined {
  const [group, , field, ...inner] = path;
  const isStep = path.join() === 'start' || (group === 'steps' && (field === 'next' || field === 'ways'));
  if (isStep || (group === 'problems' && field === 'at')) return stepsIn(text).map((label) => ({ label }));
  if (!isActPlace(path.slice(0, 4)) || inner.length !== 2) return undefined;
  const { on = 'phone', screen } = actAround(text, pos);
  const ofDevice = screens.filter((each) => each.on === on);
  switch (inner[1]) {
    case 'screen':
      return ofDevice.map((each) => ({ label: each.screen, detail: each.name }));
    case 'tap':
    case 'enter':
      return ofDevice
        .find((each) => each.screen === screen)
        ?.controls.filter(({ isField }) => isField === (inner[1] === 'enter'))
        .map(({ id, name }) => ({ label: id, detail: name }));
    default:
      return undefined;
  }
}

/** Looking at a screen, and whatever can be filled in and tapped there. */
function actsOn(picture: ScreenPicture, screens: Screens, t: StudioStore['t']): ActChoice[] {
  const { on, screen, controls } = picture;
  const of = (isField: boolean) => [undefined, ...controls.filter((each) => each.isField === isField)];
  return of(true).flatMap((enter) =>
    of(false).map((tap): ActChoice => {
      const act: Act = { figure: undefined, on, screen, enter: enter?.id, tap: tap?.id, way: undefined };
      const done = [enter, tap].filter((each) => each !== undefined);
      const id = [screen, ...done.map((each) => each.id)].join(' ');
      return {
        id,
        words: actText(screens, act, t),
        detail: id,
        found: [id, [picture.name, ...done.map((each) => each.name)].join(' ')],
        fields: [
          `on: ${on}, screen: ${screen}`,
          ...(enter ? [`enter: ${enter.id}`] : []),
          ...(tap ? [`tap: ${tap.id}`] : []),
        ].join(', '),
      };
    }),
  );
}

/** What ids begin with before what is only found within them: `code` is the field before `qr-code`. */
function byIds(choices: readonly ActChoice[], typed: string): ActChoice[] {
  const words = typed.toLowerCase().split(/\s+/);
  const begins = ({ id }: ActChoice) => words.every((word) => id.split(' ').some((each) => each.startsWith(word)));
  return [...choices.filter(begins), ...choices.filter((each) => !begins(each))];
}

function isActPlace(path: readonly string[]): boolean {
  return path[0] === 'steps' && path[2] === 'acts' && path[3] === '*' && path.length === 4;
}

/** Nobody has begun to write, nor asked. */
function isNothingBegun(line: string, typed: string, explicit: boolean): boolean {
  return typed === '' && !explicit && !/[\s{[]$/.test(line);
}

function lineBefore(text: string, pos: number): string {
  return text.slice(text.lastIndexOf('\n', pos - 1) + 1, pos);
}

/** The bracket that a place of a line stands in; nothing where it stands in none. */
function openBracket(line: string): string | undefined {
  const open: string[] = [];
  for (const sign of line) {
    if (sign === '{' || sign === '[') open.push(sign);
    else if (sign === '}' || sign === ']') open.pop();
  }
  return open.at(-1);
}

/** The fields of the act that one writes in, as far as they are written: within its braces, or in the lines from its dash on. */
function actAround(text: string, pos: number): Readonly<Record<string, string>> {
  const line = lineBefore(text, pos);
  const behind = /^[^\n]*/.exec(text.slice(pos))?.[0] ?? '';
  let own = '';
  if (openBracket(line) === '{') own = line.slice(line.lastIndexOf('{') + 1) + behind.replace(/\}.*$/, '');
  else if (openBracket(line) === undefined) {
    const before = text.slice(0, pos).split('\n');
    const first = before.findLastIndex((each) => /^\s*- /.test(each));
    const dash = before[first]?.indexOf('-') ?? 0;
    const after = text.slice(pos).split('\n').slice(1);
    const isInside = (each: string) => /^ *\S/.test(each) && each.search(/\S/) > dash;
    const end = after.findIndex((each) => !isInside(each));
    own = [...before.slice(first), behind, ...after.slice(0, end < 0 ? after.length : end)].join('\n').slice(dash + 1);
  }
  const fields = own.matchAll(/(?:^|[\n,])\s*([a-z]+):[ \t]+([^\s,]+)/g);
  return Object.fromEntries([...fields].map(([, key = '', value = '']) => [key, value]));
}

/** The ids of a guide's steps: by their lines, since a text is no document while it is being written. */
function stepsIn(text: string): string[] {
  const steps = /^steps:\n((?:[ #].*\n|\n)*)/m.exec(`${text}\n`)?.[1] ?? '';
  const indent = /^ +(?=[\w-]+:)/m.exec(steps)?.[0] ?? '';
  return [...steps.matchAll(new RegExp(`^${indent}([\\w-]+):`, 'gm'))].map(([, id = '']) => id);
}
