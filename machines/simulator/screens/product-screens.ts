import { suggest, type Problem } from '../../problem.ts';
import { phoneOf } from '../beginning.ts';
import type { ProductDefinition } from '../definition.types.ts';
import type { World } from '../scenario.ts';
import { controlsOf, type FigureAct } from './controls.ts';
import { drawingOf } from './part.ts';
import type { Control, Scene, ScreenView } from './screen.types.ts';
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
}
