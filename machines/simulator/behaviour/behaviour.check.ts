import { suggest, type Problem } from '../../problem.ts';
import type { ActorDefinition, ProductDefinition, Value, Verb } from '../definition.types.ts';
import { APP, PHONE, PORTAL } from '../protocol.ts';
import { actorControls, drawnControls } from './controls.check.ts';
import { lostStates } from './reach.check.ts';
import { targetPath } from './targets.ts';
import { ownVerbs, statesOf, transitionsOf, type WrittenState } from './written.ts';

type Path = readonly (string | number)[];
type Found = Problem & { of: 'behaviour' | 'screens' };

/** What the phone hears, and what it says to the app. */
const PHONE_HEARS = [
  'approval.asked',
  'approval.withdrawn',
  'camera.requested',
  'camera.released',
  'notices.requested',
];
const PHONE_SAYS: Readonly<Record<string, readonly string[]>> = {
  'camera.granted': [],
  'camera.refused': [],
  'notices.decided': [],
  'code.captured': ['string'],
  'app.opened': ['deferred'],
  'app.linked': ['string'],
  'approval.opened': ['approval'],
};

/** What is known in every condition. */
const WORLD = ['platform', 'method', 'task'];

/** Whatever in the behaviour of actors names something that is not there, is never come to, or never ends. */
export function behaviourProblems(product: ProductDefinition): Found[] {
  return [
    ...Object.entries(product.actors).flatMap(([name, actor]) => new ActorCheck(product, name, actor).problems()),
    ...drawnControls(product),
    ...undrawnScreens(product),
  ];
}

class ActorCheck {
  readonly #product: ProductDefinition;
  readonly #name: string;
  readonly #actor: ActorDefinition;
  readonly #found: Found[] = [];

  constructor(product: ProductDefinition, name: string, actor: ActorDefinition) {
    this.#product = product;
    this.#name = name;
    this.#actor = actor;
  }

  problems(): Found[] {
    const states = statesOf(this.#actor);
    for (const state of states) this.#state(state);
    if (this.#found.length === 0) {
      const lost = lostStates(this.#name, this.#actor);
      this.#found.push(...lost.map((problem) => ({ ...problem, of: 'behaviour' as const })));
    }
    return this.#found;
  }

  #tell(path: Path, code: string, message: string, hint: string): void {
    this.#found.push({ of: 'behaviour', code, message, hint, path: [this.#name, ...path] });
  }

  #known(path: Path, name: string, all: readonly string[], code: string, what: string): void {
    if (!all.includes(name)) this.#tell(path, code, `\`${name}\` is no ${what}.`, suggest(name, all));
  }

  #state(written: WrittenState): void {
    const { state, names, path } = written;
    const { seconds, screens } = this.#product;
    const inner = Object.keys(state.states ?? {});
    if (inner.length > 0)
      this.#known([...path, 'begins'], state.begins ?? '', inner, 'state-unknown', 'state within it');
    if (state.shows !== undefined) {
      const device = this.#name === APP ? 'phone' : this.#name === PORTAL ? 'portal' : undefined;
      const own = device === undefined ? [] : Object.keys(screens[device]);
      const all = device === 'phone' ? [...own, 'camera', 'camera-denied'] : own;
      this.#known([...path, 'shows'], state.shows, all, 'screen-unknown', 'screen of its device');
    }
    for (const { verb, path: place } of ownVerbs(written)) this.#verb(verb, place, undefined);
    for (const { event, isTimed, condition, verbs, to, path: place } of transitionsOf(written)) {
      if (isTimed)
        this.#known(place, event ?? '', Object.keys(seconds), 'time-unknown', 'time of content/simulator/product.yaml');
      else if (event !== undefined) this.#event(place, event);
      if (to !== undefined && !targetPath(this.#actor, names, to)) {
        const all = statesOf(this.#actor).flatMap(({ names: each }) => each.slice(-1));
        this.#tell(
          place,
          'state-unknown',
          `There is no state \`${to}\` to go to from here.`,
          suggest(to, [...new Set(all)]),
        );
      }
      for (const [name, wanted] of Object.entries(condition)) {
        this.#named(place, name.replace(/^\$/, ''), event, name.startsWith('$') ? [] : WORLD);
        for (const value of [wanted].flat()) this.#value(place, value, event);
      }
      for (const verb of verbs) this.#verb(verb, place, event);
    }
  }

  #event(path: Path, event: string): void {
    const { actors, tokens } = this.#product;
    const [first = '', ...rest] = event.split('.');
    const name = rest.join('.');
    if (first === 'tapped' || first === 'entered') {
      const controls = actorControls(this.#product, this.#name, first === 'tapped' ? 'tap' : 'enter');
      this.#known(path, name, controls, 'control-unknown', 'control of the screens of its device');
    } else if ((first === 'expired' || first === 'withdrawn') && !(event in saidTo(actors, this.#name))) {
      this.#known(path, name, Object.keys(tokens), 'token-unknown', 'token of content/simulator/product.yaml');
    } else {
      const all = Object.keys(saidTo(actors, this.#name));
      if (!all.includes(event))
        this.#tell(path, 'message-untold', `Nobody tells \`${event}\` to \`${this.#name}\`.`, suggest(event, all));
    }
  }

  #verb(verb: Verb, path: Path, event: string | undefined): void {
    const { actors, tokens } = this.#product;
    const kept = Object.keys(this.#actor.keeps);
    if ('set' in verb) {
      for (const [name, value] of Object.entries(verb.set)) {
        this.#known(path, name, kept, 'kept-unknown', 'name that this actor keeps');
        this.#value(path, value, event);
      }
    } else if ('tell' in verb) {
      const [to = '', ...rest] = verb.tell.split('.');
      const heard = to === PHONE ? PHONE_HEARS : heardBy(actors[to]);
      const who = [...Object.keys(actors), ...(APP in actors ? [PHONE] : [])];
      if (!who.includes(to)) this.#known(path, to, who, 'actor-unknown', 'actor of this product');
      else if (!heard.includes(rest.join('.')))
        this.#tell(
          path,
          'message-unheard',
          `\`${to}\` never hears \`${rest.join('.')}\`.`,
          suggest(rest.join('.'), heard),
        );
      for (const value of Object.values(verb.with ?? {})) this.#value(path, value, event);
    } else if ('draw' in verb) {
      this.#known(path, verb.draw, Object.keys(tokens), 'token-unknown', 'token of content/simulator/product.yaml');
      this.#known(path, verb.as, kept, 'kept-unknown', 'name that this actor keeps');
    } else if ('use' in verb) this.#value(path, verb.use, event);
    else if ('withdraw' in verb) this.#value(path, verb.withdraw, event);
  }

  #value(path: Path, value: Value, event: string | undefined): void {
    if (typeof value === 'string' && value.startsWith('$')) this.#named(path, value.slice(1), event, WORLD);
  }

  /** A name is what an event carries, what is kept, or a part of the world. What is done on the way in may follow any event. */
  #named(path: Path, name: string, event: string | undefined, world: readonly string[]): void {
    const carried = event === undefined ? [] : this.#carriedBy(event);
    const all = [...carried, ...Object.keys(this.#actor.keeps), ...world];
    this.#known(path, name, all, 'name-unknown', 'name that is kept or carried here');
  }

  #carriedBy(event: string): readonly string[] {
    const [first = '', ...rest] = event.split('.');
    if (first === 'entered') return ['value'];
    const said = saidTo(this.#product.actors, this.#name)[event];
    return said ?? (first === 'expired' || first === 'withdrawn' ? rest : []);
  }
}

/** What is told to an actor, and what each message carries. */
function saidTo(actors: ProductDefinition['actors'], to: string): Readonly<Record<string, readonly string[]>> {
  const said: Record<string, readonly string[]> = to === APP ? { ...PHONE_SAYS } : {};
  for (const actor of Object.values(actors)) {
    for (const verb of statesOf(actor).flatMap(verbsIn)) {
      if (!('tell' in verb) || !verb.tell.startsWith(`${to}.`)) continue;
      const message = verb.tell.slice(to.length + 1);
      said[message] = [...new Set([...(said[message] ?? []), ...Object.keys(verb.with ?? {})])];
    }
  }
  return said;
}

function verbsIn(state: WrittenState): Verb[] {
  return [...ownVerbs(state).map(({ verb }) => verb), ...transitionsOf(state).flatMap(({ verbs }) => verbs)];
}

function heardBy(actor: ActorDefinition | undefined): string[] {
  return actor ? statesOf(actor).flatMap(({ state }) => Object.keys(state.on ?? {})) : [];
}

/** Screens that no state shows. */
function undrawnScreens({ actors, screens }: ProductDefinition): Found[] {
  return (
    [
      ['phone', APP],
      ['portal', PORTAL],
    ] as const
  ).flatMap(([device, name]) => {
    const actor = actors[name];
    const shown = actor ? statesOf(actor).map(({ state }) => state.shows) : [];
    return Object.keys(screens[device])
      .filter((screen) => !shown.includes(screen))
      .map((screen): Found => ({
        of: 'screens',
        code: 'screen-unshown',
        message: `No state of \`${name}\` shows the screen \`${screen}\`.`,
        hint: 'Remove it, or let a state show it: `shows: …` in content/simulator/behaviour.yaml.',
        path: [device, screen],
      }));
  });
}
