import fc from 'fast-check';
import type { AnyEventObject, AnyMachineSnapshot, SnapshotFrom } from 'xstate';
import type { ActorContext } from '../../machines/simulator/actor.machine.ts';
import type { phoneMachine } from '../../machines/simulator/phone.machine.ts';
import {
  controlsOf,
  fieldKind,
  Simulation,
  type PracticeView,
  type PracticeAction,
  type Scenario,
} from '../../machines/simulator/index.ts';
import { faultsIn, product, screenIds, worlds } from './product.ts';
import { helpfulAction } from './practice-helper.ts';
import { practiceCode } from '../../machines/simulator/practice-code.ts';

/** Any practice that a link can name. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .tuple(fc.constantFrom(...worlds), fc.nat(9999))
  .chain(([world, seed]) => fc.subarray(faultsIn(world)).map((faults) => ({ ...world, faults, seed })));

/** Two numbers that choose what is done next, once it is known what can be done. */
export type Choice = readonly [what: number, which: number];

/** So many choices. */
export const choices = (length: number): fc.Arbitrary<Choice[]> =>
  fc.array(fc.tuple(fc.nat(999), fc.nat(9999)), { minLength: length, maxLength: length });

/** Mostly seconds; now and then until somebody stops waiting, or a string's time is over. */
const waitOf = (which: number): number => (which % 60 === 0 ? 299 : which % 20 === 1 ? 61 : [1, 2, 3, 10][which % 4]!);

const SENSELESS = ['xyz', '__proto__', 'toString', 'activate', 'unlock', 'notice', 'allow', 'banner', 'save', 'log-in'];

/** What a choice means where the world shows something: what leads on, what a reader may do, or what nobody can. */
export function chosenAction(view: PracticeView, [what, which]: Choice): PracticeAction {
  const pick = <T>(all: readonly T[]): T => all[which % all.length]!;
  const codes = [view.code?.string, practiceCode(view.scenario.seed, which % 3), 'PRAC222222'].filter(
    (code) => code !== undefined,
  );
  if (what % 10 < 4) return helpfulAction(view);
  if (what < 100) return { kind: 'wait', seconds: waitOf(which) };
  if (what < 150) return { kind: 'move', distance: 5 + (which % 56) };
  if (what < 300 && view.camera && !view.camera.done) return { kind: 'read', string: pick(codes) };
  const on = what % 5 < 2 || !view.phone ? 'portal' : 'phone';
  const screen = view[on]!;
  const controls = controlsOf(screen);
  if (controls.length === 0) return { kind: 'wait', seconds: 1 };
  if (what >= 950) {
    const actions: PracticeAction[] = [
      { kind: 'tap', on, control: pick(SENSELESS) },
      { kind: 'enter', on, control: pick(SENSELESS), value: pick(codes) },
      { kind: 'read', string: pick(codes) },
      { kind: 'move', distance: which - 5000 },
      { kind: 'tap', on: on === 'phone' ? 'portal' : 'phone', control: pick(controls) },
    ];
    return actions[what % actions.length]!;
  }
  const control = pick(controls);
  const kind = fieldKind(screen, control);
  if (kind === undefined) return { kind: 'tap', on, control };
  const value = kind === 'list' ? String(1 + (which % 3)) : control === 'pin' ? 'practice' : pick(codes);
  return { kind: 'enter', on, control, value };
}

/** What an actor of the world has heard. */
export interface Heard {
  by: string;
  event: AnyEventObject;
}

/** A world without a Practice around it: it takes senseless actions too, and everything that is heard in it can be seen. */
export class WildWorld {
  readonly simulation: Simulation;
  readonly scenario: Scenario;
  /** What the actors have heard since it was last emptied. */
  readonly heard: Heard[] = [];

  constructor(scenario: Scenario, of: typeof Simulation = Simulation) {
    this.scenario = scenario;
    this.simulation = new of(product.definition, product.machines, scenario);
    for (const actor of Object.values(this.simulation.actors))
      actor.system.inspect(({ type, actorRef, ...rest }) => {
        if (type !== '@xstate.event' || !('id' in actorRef)) return;
        const { event } = rest as { event: AnyEventObject };
        this.heard.push({ by: String(actorRef.id), event });
      });
    while (this.seconds < 0) this.tick();
  }

  get seconds(): number {
    return this.simulation.seconds;
  }

  get view(): PracticeView {
    return product.view(this.simulation);
  }

  /** The snapshots of the four. */
  get actors() {
    const { server, portal, phone, app } = this.simulation.actors;
    const standing = (actor: unknown) =>
      (actor as { getSnapshot(): AnyMachineSnapshot & { context: ActorContext } }).getSnapshot();
    return {
      server: standing(server),
      portal: standing(portal),
      phone: standing(phone) as unknown as SnapshotFrom<typeof phoneMachine>,
      app: standing(app),
    };
  }

  tick(): void {
    this.simulation.tick();
  }

  /** Performs an action, checked by nobody; `each` is called after it, and after each second of a wait. */
  act(action: PracticeAction, each: () => void): void {
    if (action.kind === 'wait') {
      for (let second = 0; second < action.seconds; second++) {
        this.tick();
        each();
      }
    } else {
      this.simulation.send({ type: 'action.performed', action });
      each();
    }
  }
}

/** Whether a view can be drawn: screens that there are, each control once, numbers that can be shown. */
export function drawingFault({ portal, phone, camera, code }: PracticeView): string | undefined {
  const twice = (ids: readonly string[]) => new Set(ids).size < ids.length;
  if (!screenIds.portal.includes(portal.screen) || twice(controlsOf(portal))) return `portal ${portal.screen}`;
  if (phone && (!screenIds.phone.includes(phone.screen) || twice(controlsOf(phone)))) return `phone ${phone.screen}`;
  if (camera && !(camera.distance >= 5 && camera.distance <= 60)) return `camera at ${camera.distance}`;
  if (camera && !['camera', 'camera-front', 'camera-banner-web', 'camera-banner-app'].includes(phone!.screen))
    return 'a camera that is not shown';
  if (!code) return undefined;
  const isRight = code.state === 'open' ? code.left >= 1 && code.left <= 300 : code.left === 0;
  return isRight ? undefined : `${code.state} code with ${code.left} s`;
}
