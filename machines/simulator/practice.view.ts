import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import { assertDefined } from '../assert-defined.ts';
import { phoneOf } from './beginning.ts';
import { screenIn, type ActorMachine } from './behaviour/actor.machine.ts';
import { NONE, tokenOf, type Token } from './behaviour/values.ts';
import type { ProductDefinition } from './definition.types.ts';
import type { phoneMachine } from './phone/phone.machine.ts';
import { cameraOf, phoneScene, phoneScreenId, type AppCamera, type CameraView } from './phone/phone.view.ts';
import { APP, PHONE, PORTAL } from './protocol.ts';
import type { Scenario } from './scenario.ts';
import type { ProductScreens } from './screens/product-screens.ts';
import type { Scene, ScreenView } from './screens/screen.types.ts';
import type { LogEntry, WorldMachine } from './world.machine.ts';

/** The portal's code. */
export interface CodeView {
  string: string;
  state: Token['state'];
  /** Remaining seconds. */
  left: number;
  /** Lifetime in seconds. */
  lifetime: number;
}

/** A practice as plain data. */
export interface PracticeView {
  scenario: Scenario;
  /** Since the practice began. */
  seconds: number;
  portal: ScreenView;
  /** Absent in practices without a phone. */
  phone: ScreenView | undefined;
  camera: CameraView | undefined;
  code: CodeView | undefined;
  /** The last success. */
  goal: string | undefined;
  log: readonly LogEntry[];
}

type World = SnapshotFrom<WorldMachine>;
type ActorSnapshot = SnapshotFrom<ActorMachine>;
type PhoneSnapshot = SnapshotFrom<typeof phoneMachine>;

interface Shown {
  screen: ScreenView;
  camera: CameraView | undefined;
}

/** Draws a product's world as plain data. */
export class WorldViewer {
  readonly #product: ProductDefinition;
  readonly #screens: ProductScreens;
  /** Cached while the actors do not change. */
  readonly #portals = new WeakMap<ActorSnapshot, ScreenView>();
  readonly #phones = new WeakMap<PhoneSnapshot, { app: ActorSnapshot; shown: Shown }>();

  constructor(product: ProductDefinition, screens: ProductScreens) {
    this.#product = product;
    this.#screens = screens;
  }

  view(world: World): PracticeView {
    const { scenario, seconds, goal, log } = world.context;
    const onPhone = scenario.platform === 'portal' ? undefined : this.#phone(world);
    return {
      scenario,
      seconds,
      portal: this.#portal(world),
      phone: onPhone?.screen,
      camera: onPhone?.camera,
      code: this.#code(world),
      goal,
      log,
    };
  }

  #portal(world: World): ScreenView {
    const portal = actorIn(world, PORTAL);
    const draw = (): ScreenView =>
      this.#screens.draw(PORTAL, this.#shownBy(PORTAL, portal), sceneOf(world.context.scenario, portal));
    const view = this.#portals.get(portal) ?? draw();
    this.#portals.set(portal, view);
    return view;
  }

  #phone(world: World): Shown {
    const actor = assertDefined(world.children[PHONE], 'The phone') as unknown as ActorRefFrom<typeof phoneMachine>;
    const [phone, app] = [actor.getSnapshot(), actorIn(world, APP)];
    const before = this.#phones.get(phone);
    if (before?.app === app) return before.shown;
    const shown = this.#shownOn(phone, app, world.context.scenario);
    this.#phones.set(phone, { app, shown });
    return shown;
  }

  #shownOn(phone: PhoneSnapshot, app: ActorSnapshot, scenario: Scenario): Shown {
    const camera = cameraIn(app);
    const scene = { ...sceneOf(scenario, app), ...phoneScene(phone, camera) };
    const view = this.#screens.draw(PHONE, phoneScreenId(phone, this.#shownBy(APP, app)), scene);
    const isNoticed = phone.matches({ notice: 'shown' });
    return {
      screen: isNoticed ? { ...view, notice: { id: 'notice', icon: 'bell' } } : view,
      camera: cameraOf(phone, camera),
    };
  }

  #shownBy(name: string, { value }: ActorSnapshot): string {
    const actor = this.#product.actors[name];
    return (actor && screenIn(actor, value)) ?? '';
  }

  /** The token that the product shows. */
  #code(world: World): CodeView | undefined {
    const { seconds, drawnAt } = world.context;
    for (const { shown, life } of Object.values(this.#product.tokens)) {
      const [name = '', place = ''] = shown?.split('.') ?? [];
      if (!Object.hasOwn(this.#product.actors, name)) continue;
      const string = String(actorIn(world, name).context.keeps[place]);
      const token = string === NONE ? undefined : this.#token(world, string);
      if (!token) continue;
      const lifetime = this.#product.seconds[life] ?? 0;
      const left = token.state === 'open' ? lifetime - (seconds - (drawnAt[string] ?? 0)) : 0;
      return { string, state: token.state, left, lifetime };
    }
    return undefined;
  }

  #token(world: World, id: string): Token | undefined {
    for (const name of Object.keys(this.#product.actors)) {
      const token = tokenOf(id, actorIn(world, name).context);
      if (token) return token;
    }
    return undefined;
  }
}

function actorIn({ children }: World, name: string): ActorSnapshot {
  return (
    assertDefined(children[name], `The actor \`${name}\``) as unknown as ActorRefFrom<ActorMachine>
  ).getSnapshot();
}

/** A scene with an actor's values and defaults for the rest. */
function sceneOf(scenario: Scenario, { context: { keeps } }: ActorSnapshot): Scene {
  const values = Object.entries(keeps).filter(([, value]) => value !== NONE);
  return {
    ...scenario,
    platform: phoneOf(scenario),
    values: Object.fromEntries(values.map(([name, value]) => [name, String(value)])),
    locked: false,
    inApp: false,
    installed: false,
    switches: {},
  };
}

function cameraIn(app: ActorSnapshot): AppCamera {
  return (['has-read', 'films'] as const).find((tag) => app.hasTag(tag));
}
