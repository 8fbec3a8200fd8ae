import type {
  Choice,
  ControlDefinition,
  PartDefinition,
  PartsByKind,
  RowDefinition,
  ScreenDefinition,
} from '../definition.types.ts';
import { isWhere } from '../scenario.ts';
import type { Control, Row, Scene, ScreenPart } from './screen.types.ts';
import type { Draw } from './system.screens.ts';

type Make = {
  readonly [Kind in Exclude<keyof PartsByKind, 'dialog'>]: (part: PartsByKind[Kind], scene: Scene) => ScreenPart;
};

/** A screen of a product as it is drawn. */
export function drawingOf(screen: ScreenDefinition): Draw {
  return (scene) => {
    const shown = screen.filter((part) => typeof part === 'string' || isWhere(scene, part.when));
    const dialog = shown.map((part) => (typeof part === 'string' ? undefined : part.dialog)).find(Boolean);
    const { icon, text, buttons = [] } = dialog ?? {};
    return {
      parts: shown.flatMap((part) => partOf(part, scene)),
      ...(icon && {
        dialog: { icon, ...(text !== undefined && { text }), buttons: buttons.map((row) => rowOf(row, scene)) },
      }),
      ...(shown.includes('arrow') && { arrow: true }),
    };
  };
}

/** A dialog and an arrow lie over the screen: they are no parts of it. */
function partOf(part: PartDefinition, scene: Scene): ScreenPart[] {
  if (typeof part === 'string') return part === 'arrow' ? [] : [{ kind: part }];
  return Object.entries(MAKE).flatMap(([kind, make]) => {
    const said = part[kind as keyof Make];
    return said === undefined ? [] : [(make as (said: unknown, scene: Scene) => ScreenPart)(said, scene)];
  });
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

/** The word that fits. */
function chosen(choice: Choice, scene: Scene): string | undefined {
  if (typeof choice === 'string') return choice;
  if (!isList(choice)) return choice[scene.platform];
  const fit = choice.find((each) => typeof each === 'string' || isWhere(scene, each.when));
  return typeof fit === 'object' ? fit.is : fit;
}

function isList<T>(value: unknown): value is readonly T[] {
  return Array.isArray(value);
}

/** What the actor of the device keeps under `$name`. */
function valueIn(value: string, { values }: Scene): string | undefined {
  return values[value.slice(1)];
}
