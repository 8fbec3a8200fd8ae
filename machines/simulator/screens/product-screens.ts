import type {
  Choice,
  ControlDefinition,
  Kinds,
  PartDefinition,
  RowDefinition,
  ScreenDefinition,
} from './definition.ts';
import { DEVICES, type DeviceId } from '../protocol.ts';
import { isWhere, phoneOf, type PracticedWorld } from '../scenario.ts';
import {
  type Control,
  type Row,
  type Scene,
  type ScreenPart,
  controlsOf,
  labelOf,
  labelsIn,
  type FigureAct,
  type ScreenView,
} from './screen.ts';
import { type Draw, IPHONE_ONLY, systemScreens } from './system.screens.ts';
import { suggest, type Problem } from '../../problem.ts';
import type { ProductDefinition, World } from '../definition.ts';

type Make = {
  readonly [Kind in Exclude<keyof Kinds, 'dialog'>]-?: (part: NonNullable<Kinds[Kind]>, scene: Scene) => ScreenPart;
};

function drawingOf(screen: ScreenDefinition): Draw {
  return (scene) => {
    const parts = screen.flatMap((part) => partsIn(part, scene));
    const { dialog } = parts.find((part) => part.dialog) ?? {};
    return {
      parts: parts.flatMap((part) => partOf(part, scene)),
      ...(dialog && { dialog: { ...dialog, buttons: dialog.buttons.map((row) => rowOf(row, scene)) } }),
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
  field: (part, scene) => ({ kind: 'field', ...inputOf(part, scene) }),
  list: (part, scene) => ({ kind: 'list', ...inputOf(part, scene) }),
  output: ({ label, value }, scene) => ({
    kind: 'output',
    label: chosen(label, scene) ?? '',
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
  message: (value, scene) => ({ kind: 'message', text: valueIn(value, scene) }),
  heading: (label, scene) => ({ kind: 'heading', label: chosen(label, scene) ?? '' }),
};

function inputOf({ value, ...control }: NonNullable<Kinds['field']>, scene: Scene) {
  return { control: controlOf(control, scene), value: valueIn(value, scene) };
}

function rowOf(row: RowDefinition, scene: Scene): Row {
  return row === 'blank' ? row : controlOf(row, scene);
}

function controlOf({ tap, enter, label, icon }: ControlDefinition, scene: Scene): Control {
  const words = label === undefined ? undefined : chosen(label, scene);
  return { id: tap ?? enter ?? '', ...(words !== undefined && { label: words }), ...(icon && { icon }) };
}

function chosen(choice: Choice, scene: Scene): string | undefined {
  if (typeof choice === 'string') return choice;
  if ('android' in choice) return choice[scene.platform];
  const fit = choice.find((each) => typeof each === 'string' || isWhere(scene, each.when));
  return typeof fit === 'object' ? fit.is : fit;
}

function valueIn(value: string, { values }: Scene): string | undefined {
  return values[value.slice(1)];
}

const homeBar: Control = { id: 'go-home' };

export class ProductScreens {
  readonly #draws: Readonly<Record<DeviceId, Readonly<Record<string, Draw>>>>;
  readonly ids: Readonly<Record<DeviceId, readonly string[]>>;
  readonly #system: readonly string[];
  readonly #device: ProductDefinition['device'];
  /** `[undefined]` if there is only one. */
  readonly versions: readonly (string | undefined)[];

  constructor({ app, device, screens, versions }: Pick<ProductDefinition, 'app' | 'device' | 'screens' | 'versions'>) {
    this.versions = versions ?? [undefined];
    const own = (on: DeviceId) =>
      Object.fromEntries(Object.entries(screens[on]).map(([id, screen]) => [id, drawingOf(screen)]));
    const around = app ? systemScreens(app) : {};
    this.#system = Object.keys(around);
    this.#draws = { phone: { ...around, ...own('phone') }, device: own('device'), portal: own('portal') };
    const idsOf = (on: DeviceId): string[] => Object.keys(this.#draws[on]);
    this.ids = { phone: idsOf('phone'), device: idsOf('device'), portal: idsOf('portal') };
    this.#device = device;
  }

  /** A screen in a scene, without marks. @throws Error if there is no such screen */
  draw(on: FigureAct['on'], screen: string, scene: Scene): ScreenView {
    const draws = this.#draws[on];
    const draw = Object.hasOwn(draws, screen) ? draws[screen] : undefined;
    if (!draw) throw new Error(`The ${on} has no screen \`${screen}\`.`);
    const device = on === 'portal' ? 'browser' : on === 'device' ? 'keypad' : scene.platform;
    const keypad = on === 'device' && this.#device;
    const drawn = draw(scene);
    // A question of the system lies over the app.
    const system = on === 'phone' && this.#system.includes(screen) && !drawn.dialog;
    return {
      device,
      screen,
      marks: [],
      ...drawn,
      ...(on === 'phone' && { home: homeBar }),
      ...(keypad && { keypad: { label: keypad.label, keys: keypad.keys.map((key) => controlOf(key, scene)) } }),
      ...(system && { system }),
    };
  }

  systemIds(platform: string): readonly string[] {
    return this.#system.filter((id) => platform === 'iphone' || !IPHONE_ONLY.includes(id));
  }

  /** A screen of a world, with the app in the foreground. */
  drawIn(world: World, on: FigureAct['on'], screen: string): ScreenView {
    const fixed = { values: {}, locked: false, inApp: true, installed: true, hasNotice: true, switches: {} };
    return this.draw(on, screen, { ...world, platform: phoneOf(world), ...fixed });
  }

  /** Reports an unknown screen or control of an act. */
  faultOf(world: World, act: FigureAct): Omit<Problem, 'path'> | undefined {
    if (!this.ids[act.on].includes(act.screen)) {
      const message = `There is no screen \`${act.screen}\` on the ${act.on}.`;
      return { code: 'screen-unknown', message, hint: suggest(act.screen, this.ids[act.on]) };
    }
    const controls = this.versions.flatMap((version) =>
      controlsOf(this.drawIn({ ...world, version }, act.on, act.screen)),
    );
    const wrong = [act.enter, act.tap].find((control) => control !== undefined && !controls.includes(control));
    if (wrong === undefined) return undefined;
    const message = `Screen \`${act.screen}\` has no control \`${wrong}\`.`;
    return { code: 'control-unknown', message, hint: suggest(wrong, new Set(controls)) };
  }

  /**
   * The keys of all labels that screens can show, for content/apps. Controls without a label are named by `controls.…`,
   * screens by `screens.…` or `portal-screens.…`.
   */
  labels(worlds: readonly PracticedWorld[]): readonly string[] {
    const keys = new Set<string>(this.#notices.map((control) => `controls.${control}`));
    for (const [device, screen] of this.#all) {
      keys.add(`${device === 'portal' ? 'portal-screens' : 'screens'}.${screen}`);
      for (const view of this.#views(worlds, device, screen)) {
        for (const key of labelsIn(view)) keys.add(key);
        // Figures mark a code as an example.
        if (view.parts.some(({ kind }) => ['code', 'message', 'output'].includes(kind))) keys.add('figures.example');
        for (const control of controlsOf(view))
          if (labelOf(view, control) === undefined) keys.add(`controls.${control}`);
      }
    }
    return [...keys];
  }

  /** The ids of all controls, sorted. */
  controls(worlds: readonly PracticedWorld[]): readonly string[] {
    const controls = this.#all.flatMap(([device, screen]) => this.#views(worlds, device, screen).flatMap(controlsOf));
    return [...new Set([...controls, ...this.#notices])].sort();
  }

  get #all() {
    return DEVICES.flatMap(([device]) => this.ids[device].map((id) => [device, id] as const));
  }

  /** The phone's notification and the way to the list of them can appear on any screen. */
  get #notices(): string[] {
    return this.ids.phone.length > 0 ? ['notice', 'notices'] : [];
  }

  /** All variants of a screen, apart from values. */
  #views(worlds: readonly PracticedWorld[], device: FigureAct['on'], screen: string): ScreenView[] {
    const fixed = { locked: false, values: {}, hasNotice: true, switches: {} };
    const scenes = worlds.flatMap(({ method, task }) =>
      this.versions.flatMap((version) =>
        (['android', 'iphone'] as const).flatMap((platform) =>
          [true, false].flatMap((inApp) =>
            [true, false].map((installed): Scene => ({ ...fixed, platform, method, task, version, inApp, installed })),
          ),
        ),
      ),
    );
    return scenes.map((scene) => this.draw(device, screen, scene));
  }
}
