import { suggest } from '../../problem.ts';
import type { ActorDefinition, Condition, ProductDefinition, Value, Verb } from '../definition.types.ts';
import { heardIn } from '../behaviour/hears.ts';
import { targetPath } from '../behaviour/targets.ts';
import { APP, PHONE } from '../protocol.ts';
import { actorControls, deviceOf } from './controls.check.ts';
import { Faults, TOKEN_BEGINS, type DefinitionProblem, type Path } from './faults.ts';
import { PHONE_HEARS, saidTo } from './messages.ts';
import { ownVerbs, statesOf, transitionsOf, type WrittenState, type WrittenTransition } from './written.ts';

/** What is known in every condition. */
const WORLD = ['platform', 'method', 'task', 'version'];
const TOKEN_STATES = [...TOKEN_BEGINS, 'unknown'];
/** What the phone's own screens show where an app says so. */
const OF_SYSTEM = ['camera', 'camera-denied'];

/** Whatever in the behaviour of an actor names something that is not there. */
export class ActorCheck {
  readonly #faults = new Faults('behaviour');
  readonly #product: ProductDefinition;
  readonly #name: string;
  readonly #actor: ActorDefinition;
  readonly #kept: readonly string[];
  /** What is told to it, and what each message carries. */
  readonly #said: Readonly<Record<string, readonly string[]>>;

  constructor(product: ProductDefinition, name: string, actor: ActorDefinition) {
    this.#product = product;
    this.#name = name;
    this.#actor = actor;
    this.#kept = Object.keys(actor.keeps);
    this.#said = saidTo(product.actors, name);
  }

  problems(): DefinitionProblem[] {
    for (const state of statesOf(this.#actor)) {
      this.#state(state);
      for (const { verb, path } of ownVerbs(state)) {
        this.#verb(verb, path, undefined);
        if ('use' in verb) this.#use(path, verb.use, {});
      }
      for (const transition of transitionsOf(state)) this.#transition(transition);
    }
    return this.#faults.found;
  }

  #need(code: string, path: Path, name: string, known: readonly string[], what: string): void {
    this.#faults.need(code, [this.#name, ...path], name, known, what);
  }

  #state({ state, path }: WrittenState): void {
    const inner = Object.keys(state.states ?? {});
    if (state.begins !== undefined)
      this.#need('state-unknown', [...path, 'begins'], state.begins, inner, 'state within it');
    else if (inner.length > 0 || state.returns) {
      const hint = inner.length > 0 ? `Write \`begins: ${inner[0]}\`.` : 'Write `states` too, or remove `returns`.';
      this.#faults.fault('begins-missing', [this.#name, ...path], 'No state within it comes first.', hint);
    }
    if (state.shows === undefined) return;
    const device = deviceOf(this.#name);
    const screens = device ? Object.keys(this.#product.screens[device]) : [];
    const all = device === 'phone' ? [...screens, ...OF_SYSTEM] : screens;
    this.#need('screen-unknown', [...path, 'shows'], state.shows, all, 'screen of its device');
  }

  #transition({ from, event, isTimed, condition, verbs, to, path }: WrittenTransition): void {
    const { seconds } = this.#product;
    if (isTimed) this.#need('time-unknown', path, event ?? '', Object.keys(seconds), 'time of this product');
    else if (event !== undefined) this.#event(path, event);
    if (to !== undefined && !targetPath(this.#actor, from.names, to)) {
      const all = new Set(statesOf(this.#actor).flatMap(({ names }) => names.slice(-1)));
      const message = `There is no state \`${to}\` to go to from here.`;
      this.#faults.fault('state-unknown', [this.#name, ...path], message, suggest(to, all));
    }
    this.#condition(path, condition, event);
    for (const { verb, path: place } of verbs) {
      this.#verb(verb, place, event);
      if ('use' in verb) this.#use(place, verb.use, condition);
    }
  }

  /** What works once works only while it is open. */
  #use(path: Path, token: Value, condition: Condition): void {
    const states = Object.hasOwn(condition, String(token)) ? [condition[String(token)]].flat() : [];
    if (states.length === 1 && states[0] === 'open') return;
    const message = `\`use: ${token}\` is done whether or not it is still open.`;
    const hint = `Write \`if: { ${token}: open }\` with it, and what happens else after it.`;
    this.#faults.fault('token-unguarded', [this.#name, ...path], message, hint);
  }

  #event(path: Path, event: string): void {
    const [first = '', ...rest] = event.split('.');
    const name = rest.join('.');
    if (first === 'tapped' || first === 'entered') {
      const controls = actorControls(this.#product, this.#name, first === 'tapped' ? 'tap' : 'enter');
      this.#need('control-unknown', path, name, controls, 'control of the screens of its device');
    } else if (isOfToken(first) && !Object.hasOwn(this.#said, event)) {
      this.#need('token-unknown', path, name, Object.keys(this.#product.tokens), 'token of this product');
    } else if (!Object.hasOwn(this.#said, event)) {
      const message = `Nobody tells \`${event}\` to \`${this.#name}\`.`;
      this.#faults.fault('message-untold', [this.#name, ...path], message, suggest(event, Object.keys(this.#said)));
    }
  }

  #condition(path: Path, condition: Condition, event: string | undefined): void {
    for (const [name, wanted] of Object.entries(condition)) {
      this.#reference(path, name.replace(/^\$/, ''), event);
      for (const value of [wanted].flat()) {
        if (name.startsWith('$')) this.#need('token-unknown', path, String(value), TOKEN_STATES, 'state of a token');
        else if (name === 'version')
          this.#need('version-unknown', path, String(value), this.#product.versions ?? [], 'version of this product');
        else this.#value(path, value, event);
      }
    }
  }

  #verb(verb: Verb, path: Path, event: string | undefined): void {
    if ('set' in verb) {
      for (const [name, value] of Object.entries(verb.set)) {
        this.#need('kept-unknown', path, name, this.#kept, 'name that this actor keeps');
        this.#value(path, value, event);
      }
    } else if ('tell' in verb) {
      this.#tell(path, verb.tell);
      for (const value of Object.values(verb.with ?? {})) this.#value(path, value, event);
    } else if ('draw' in verb) {
      this.#need('token-unknown', path, verb.draw, Object.keys(this.#product.tokens), 'token of this product');
      this.#need('kept-unknown', path, verb.as, this.#kept, 'name that this actor keeps');
    } else if ('use' in verb) this.#value(path, verb.use, event);
    else if ('withdraw' in verb) this.#value(path, verb.withdraw, event);
  }

  #tell(path: Path, told: string): void {
    const { actors } = this.#product;
    const [to = '', ...rest] = told.split('.');
    const message = rest.join('.');
    const all = [...Object.keys(actors), ...(Object.hasOwn(actors, APP) ? [PHONE] : [])];
    this.#need('actor-unknown', path, to, all, 'actor of this product');
    const actor = Object.hasOwn(actors, to) ? actors[to] : undefined;
    const heard = to === PHONE ? PHONE_HEARS : actor && heardIn(actor);
    if (!heard || (heard as readonly string[]).includes(message)) return;
    this.#faults.fault(
      'message-unheard',
      [this.#name, ...path],
      `\`${to}\` never hears \`${message}\`.`,
      suggest(message, heard),
    );
  }

  #value(path: Path, value: Value, event: string | undefined): void {
    if (typeof value === 'string' && value.startsWith('$')) this.#reference(path, value.slice(1), event);
  }

  /** A name is what an event carries, what is kept, or a part of the world. What is done on the way in may follow any event. */
  #reference(path: Path, name: string, event: string | undefined): void {
    const carried = event === undefined ? [] : this.#carriedBy(event);
    const all = [...carried, ...this.#kept, ...WORLD];
    this.#need('name-unknown', path, name, all, 'name that this actor keeps, or that is carried here');
  }

  #carriedBy(event: string): readonly string[] {
    const [first = '', ...rest] = event.split('.');
    if (first === 'entered') return ['value'];
    if (Object.hasOwn(this.#said, event)) return this.#said[event] ?? [];
    return isOfToken(first) ? rest : [];
  }
}

function isOfToken(word: string): boolean {
  return word === 'expired' || word === 'withdrawn';
}
