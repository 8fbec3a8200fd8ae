import type {
  Choice,
  ControlDefinition,
  PartDefinition,
  PartsByKind,
  RowDefinition,
  ScreenDefinition,
} from '../definition.types.ts';
import { isWhere } from '../scenario.ts';
import type { Control, Dialog, Row, Scene, ScreenPart } from './screen.types.ts';
import type { Draw } from './system.screens.ts';

type Make = {
  readonly [Kind in Exclude<keyof PartsByKind, 'dialog'>]: (part: PartsByKind[Kind], scene: Scene) => ScreenPart;
};

/** The contribution of a line of the file to a screen. */
type Line = (scene: Scene) => readonly Partial<Drawn>[];

interface Drawn {
  part: ScreenPart;
  dialog: Dialog;
  arrow: true;
}

/** Prepares a screen for drawing. Parts that never differ are created once. */
export function drawingOf(screen: ScreenDefinition): Draw {
  const lines = screen.map(lineOf);
  return (scene) => {
    const drawn = lines.flatMap((line) => line(scene));
    const dialog = drawn.find((each) => each.dialog)?.dialog;
    return {
      parts: drawn.flatMap(({ part }) => part ?? []),
      ...(dialog && { dialog }),
      ...(drawn.some(({ arrow }) => arrow) && { arrow: true }),
    };
  };
}

function lineOf(part: PartDefinition): Line {
  if (typeof part === 'string') {
    const drawn: Partial<Drawn> = part === 'arrow' ? { arrow: true } : { part: { kind: part } };
    return () => [drawn];
  }
  const { when, parts, ...kinds } = part;
  const isThere = (scene: Scene) => isWhere(scene, when);
  if (parts) {
    const lines = parts.map(lineOf);
    return (scene) => (isThere(scene) ? lines.flatMap((line) => line(scene)) : []);
  }
  const make = makerOf(kinds);
  const isFixed = !/"(?:when|android|\$[a-z0-9-]+)"/.test(JSON.stringify(kinds));
  let fixed: Partial<Drawn> | undefined;
  return (scene) => (isThere(scene) ? [isFixed ? (fixed ??= make(scene)) : make(scene)] : []);
}

/** Dialogs are not parts of the drawn screen. */
function makerOf({
  dialog,
  ...kinds
}: Omit<Exclude<PartDefinition, string>, 'when' | 'parts'>): (scene: Scene) => Partial<Drawn> {
  if (dialog) {
    const { icon, text, buttons } = dialog;
    return (scene) => ({
      dialog: { icon, ...(text !== undefined && { text }), buttons: buttons.map((row) => rowOf(row, scene)) },
    });
  }
  const [[kind, said] = ['space', undefined]] = Object.entries(kinds);
  const make = MAKE[kind as keyof Make] as (said: unknown, scene: Scene) => ScreenPart;
  return (scene) => ({ part: make(said, scene) });
}

const MAKE: Make = {
  bar: ({ title, start, end }, scene) => ({
    kind: 'bar',
    ...(title !== undefined && { title: chosen(title, scene) }),
    ...(start && { start: controlOf(start, scene) }),
    ...(end && { end: controlOf(end, scene) }),
  }),
  rows: (rows, scene) => ({ kind: 'rows', rows: rows.map((row) => rowOf(row, scene)) }),
  tabs: (tabs, scene) => ({ kind: 'tabs', tabs: tabs.map((row) => rowOf(row, scene)) }),
  text: (lines) => ({ kind: 'text', lines }),
  field: ({ value, ...control }, scene) => ({
    kind: 'field',
    control: controlOf(control, scene),
    value: valueIn(value, scene),
  }),
  list: ({ value, ...control }, scene) => ({
    kind: 'list',
    control: controlOf(control, scene),
    value: valueIn(value, scene),
  }),
  button: ({ quiet, ...control }, scene) => ({
    kind: 'button',
    control: controlOf(control, scene),
    ...(quiet && { quiet }),
  }),
  buttons: (controls, scene) => ({ kind: 'buttons', controls: controls.map((each) => controlOf(each, scene)) }),
  result: ({ icon, lines }) => ({ kind: 'result', icon, lines }),
  locks: ({ icons, ...control }, scene) => ({ kind: 'locks', control: controlOf(control, scene), icons }),
  code: (value, scene) => ({ kind: 'code', text: valueIn(value, scene) ?? '' }),
  heading: (label, scene) => ({ kind: 'heading', label: chosen(label, scene) ?? '' }),
};

function rowOf(row: RowDefinition, scene: Scene): Row {
  return row === 'blank' ? row : controlOf(row, scene);
}

function controlOf({ tap, enter, label, icon }: ControlDefinition, scene: Scene): Control {
  const words = label === undefined ? undefined : chosen(label, scene);
  return { id: tap ?? enter ?? '', ...(words !== undefined && { label: words }), ...(icon && { icon }) };
}

/** The first matching label. */
function chosen(choice: Choice, scene: Scene): string | undefined {
  if (typeof choice === 'string') return choice;
  if (!isList(choice)) return choice[scene.platform];
  const fit = choice.find((each) => typeof each === 'string' || isWhere(scene, each.when));
  return typeof fit === 'object' ? fit.is : fit;
}

function isList<T>(value: unknown): value is readonly T[] {
  return Array.isArray(value);
}

/** The actor's value of `$name`. */
function valueIn(value: string, { values }: Scene): string | undefined {
  return values[value.slice(1)];
}
