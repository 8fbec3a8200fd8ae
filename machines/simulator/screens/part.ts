import type {
  Choice,
  ControlDefinition,
  Kinds,
  PartDefinition,
  RowDefinition,
  ScreenDefinition,
} from './definition.ts';
import { isWhere } from '../scenario.ts';
import type { Control, Row, Scene, ScreenPart } from './screen.ts';
import type { Draw } from './system.screens.ts';

type Make = {
  readonly [Kind in Exclude<keyof Kinds, 'dialog'>]-?: (part: NonNullable<Kinds[Kind]>, scene: Scene) => ScreenPart;
};

/** Draws the parts of a screen that are there in a scene. */
export function drawingOf(screen: ScreenDefinition): Draw {
  return (scene) => {
    const parts = screen.flatMap((part) => partsIn(part, scene));
    const { dialog } = parts.find((part) => part.dialog) ?? {};
    return {
      parts: parts.flatMap((part) => partOf(part, scene)),
      ...(dialog && {
        dialog: {
          icon: dialog.icon,
          ...(dialog.text !== undefined && { text: dialog.text }),
          buttons: dialog.buttons.map((row) => rowOf(row, scene)),
        },
      }),
      ...(parts.some((part) => 'arrow' in part) && { arrow: true }),
    };
  };
}

/** A part without its condition; several if it groups others. */
function partsIn(part: PartDefinition, scene: Scene): readonly Kinds[] {
  if (typeof part === 'string') return [{ [part]: true }];
  const { when, parts, ...kinds } = part;
  if (!isWhere(scene, when)) return [];
  return parts ? parts.flatMap((each) => partsIn(each, scene)) : [kinds];
}

/** Dialogs and arrows are not parts of the drawn screen. */
function partOf(kinds: Kinds, scene: Scene): ScreenPart[] {
  return Object.entries(kinds).flatMap(([kind, value]: [string, unknown]): ScreenPart[] => {
    if (kind === 'dialog' || kind === 'arrow') return [];
    if (kind === 'chart' || kind === 'space') return [{ kind }];
    const make = MAKE[kind as keyof Make] as (value: unknown, scene: Scene) => ScreenPart;
    // A bar may have no content.
    return [make(value === true ? {} : value, scene)];
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

/** The first matching label. */
function chosen(choice: Choice, scene: Scene): string | undefined {
  if (typeof choice === 'string') return choice;
  if ('android' in choice) return choice[scene.platform];
  const fit = choice.find((each) => typeof each === 'string' || isWhere(scene, each.when));
  return typeof fit === 'object' ? fit.is : fit;
}

/** The actor's value of `$name`. */
function valueIn(value: string, { values }: Scene): string | undefined {
  return values[value.slice(1)];
}
