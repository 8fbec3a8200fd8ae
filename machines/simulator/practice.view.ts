import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import { known } from '../known.ts';
import { phoneOf } from './beginning.ts';
import { screenIn, type ActorMachine } from './behaviour/actor.machine.ts';
import { NONE, tokenOf } from './behaviour/values.ts';
import type { Token } from './behaviour/actor.types.ts';
import type { ProductDefinition } from './definition.types.ts';
import type { phoneMachine } from './phone/phone.machine.ts';
import { cameraOf, phoneScene, phoneScreenId, type AppCamera, type CameraView } from './phone/phone.view.ts';
import { APP, PHONE, PORTAL } from './protocol.ts';
import type { Scenario } from './scenario.ts';
import type { ProductScreens } from './screens/product-screens.ts';
import type { Scene, ScreenView } from './screens/screen.types.ts';
import type { LogEntry, WorldMachine } from './world.machine.ts';

/** The portal's code, while it shows one. */
export interface CodeView {
  /** The string below the QR code. */
  string: string;
  state: Token['state'];
  /** Seconds that it can still be used; 0 unless it is open. */
  left: number;
  /** Seconds from its drawing to its end. */
  lifetime: number;
}

/** What a page needs to show of a world. */
export interface PracticeView {
  scenario: Scenario;
  /** Seconds since the practice began. */
  seconds: number;
  portal: ScreenView;
  /** Absent where nothing is done on a phone. */
  phone: ScreenView | undefined;
  /** The camera that is running on the phone. */
  camera: CameraView | undefined;
  code: CodeView | undefined;
  /** The last success; absent before the first. */
  goal: string | undefined;
  log: readonly LogEntry[];
}

type World = SnapshotFrom<WorldMachine>;
type ActorSnapshot = SnapshotFrom<ActorMachine>;
type PhoneSnapshot = SnapshotFrom<typeof phoneMachine>;

/** What a phone shows. */
interface Shown {
  screen: ScreenView;
  camera: CameraView | undefined;
}

/** Draws plain pictures of a product's world. */
export class WorldViewer {
  readonly #product: ProductDefinition;
  readonly #screens: ProductScreens;
  /** What was drawn of actors that have not moved since. */
  readonly #portals = new WeakMap<ActorSnapshot, ScreenView>();
  readonly #phones = new WeakMap<PhoneSnapshot, { app: ActorSnapshot; shown: Shown }>();

  constructor(product: ProductDefinition, screens: ProductScreens) {
    this.#product = product;
    this.#screens = screens;
  }

  /** A plain picture of a snapshot. */
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
    const actor = known(world.children[PHONE], 'The phone') as unknown as ActorRefFrom<typeof phoneMachine>;
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

  /** What stands where a token is said to be shown. */
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
  return (known(children[name], `The actor \`${name}\``) as unknown as ActorRefFrom<ActorMachine>).getSnapshot();
}

/** The situation of a device of which nothing is said but what its actor keeps. */
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
