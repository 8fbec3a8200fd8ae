import { suggest, type Problem } from '../../problem.ts';
import type { ProductDefinition, World } from '../definition.ts';
import { phoneOf, type PracticedWorld } from '../scenario.ts';
import { drawingOf } from './part.ts';
import { controlsOf, labelOf, labelsIn, type Control, type FigureAct, type Scene, type ScreenView } from './screen.ts';
import { ON_IPHONE_ALONE, systemScreens, type Draw } from './system.screens.ts';

/** The bar at the bottom of a phone. */
const homeBar: Control = { id: 'go-home' };

/** The screens of a product and of the phone's system. */
export class ProductScreens {
  readonly #draws: Readonly<Record<'phone' | 'portal', Readonly<Record<string, Draw>>>>;
  readonly ids: Readonly<Record<'phone' | 'portal', readonly string[]>>;
  readonly #around: readonly string[];
  /** `[undefined]` if there is only one. */
  readonly versions: readonly (string | undefined)[];

  constructor({ app, screens, versions }: Pick<ProductDefinition, 'app' | 'screens' | 'versions'>) {
    this.versions = versions ?? [undefined];
    const own = (on: 'phone' | 'portal') =>
      Object.fromEntries(Object.entries(screens[on]).map(([id, screen]) => [id, drawingOf(screen)]));
    const around = app ? systemScreens(app) : {};
    this.#around = Object.keys(around);
    this.#draws = { phone: { ...around, ...own('phone') }, portal: own('portal') };
    this.ids = { phone: Object.keys(this.#draws.phone), portal: Object.keys(this.#draws.portal) };
  }

  /**
   * A screen of a device in a scene, without marks.
   *
   * @throws Error if there is no such screen
   */
  draw(on: FigureAct['on'], screen: string, scene: Scene): ScreenView {
    const draws = this.#draws[on];
    const draw = Object.hasOwn(draws, screen) ? draws[screen] : undefined;
    if (!draw) throw new Error(`The ${on} has no screen \`${screen}\`.`);
    const device = on === 'portal' ? 'browser' : scene.platform;
    return { device, screen, marks: [], ...draw(scene), ...(on === 'phone' ? { home: homeBar } : {}) };
  }

  /** The system screens of a platform. */
  aroundOn(platform: string): readonly string[] {
    return this.#around.filter((id) => platform === 'iphone' || !ON_IPHONE_ALONE.includes(id));
  }

  /** A screen of a world, with the app in the foreground. */
  drawIn(world: World, on: FigureAct['on'], screen: string): ScreenView {
    const fixed = { values: {}, locked: false, inApp: true, installed: true, switches: {} };
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
        if (view.parts.some(({ kind }) => kind === 'code')) keys.add('figures.example');
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
    return (['phone', 'portal'] as const).flatMap((device) => this.ids[device].map((id) => [device, id] as const));
  }

  /** The phone's notification can appear on any screen. */
  get #notices(): string[] {
    return this.ids.phone.length > 0 ? ['notice'] : [];
  }

  /** All variants of a screen, apart from values. */
  #views(worlds: readonly PracticedWorld[], device: FigureAct['on'], screen: string): ScreenView[] {
    const fixed = { locked: false, values: {}, switches: {} };
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
