import type {
  ActorDefinition,
  Condition,
  Place,
  StateDefinition,
  Transition,
  Verb,
  ProductDefinition,
} from './definition.ts';
import type { Where, ScreenDefinition } from './screens/definition.ts';
import { APP, DEVICES, PHONE, PHONE_NOTES, PHONE_RECEIVES, PHONE_SENDS, splitName } from './protocol.ts';

/** Target for the previous state inside of a state. */
export const LAST = 'last';

interface WrittenState {
  /** The path of names: `adding.code`. Empty for the actor itself. */
  name: string;
  state: StateDefinition;
  place: Place;
  transitions: readonly WrittenTransition[];
  /** On entry, exit and transitions. */
  verbs: readonly { verb: Verb; place: Place }[];
}

interface WrittenTransition {
  /** The event, or the name of a delay; `undefined` for immediate transitions. */
  event: string | undefined;
  isTimed: boolean;
  condition: Condition;
  verbs: readonly Verb[];
  to: string | undefined;
  /** The name of the target; `undefined` if it is missing or unknown. */
  goal: string | undefined;
  place: Place;
}

export type WrittenActors = ReadonlyMap<string, readonly WrittenState[]>;

/** The states of each actor, the actor itself first. */
export function statesByActor(actors: Readonly<Record<string, ActorDefinition>>): WrittenActors {
  return new Map(Object.entries(actors).map(([name, actor]) => [name, statesOf(actor, ['behaviour', name])]));
}

function statesOf(actor: StateDefinition, place: Place): WrittenState[] {
  const transitionsOf = (from: string, all: readonly Transition[], at: Place, event?: string, isTimed = false) =>
    all.map(({ if: condition, do: verbs, to }, index): WrittenTransition => {
      const goal = to === undefined ? undefined : targetOf(actor, from, to);
      return { event, isTimed, condition, verbs, to, goal, place: [...at, index] };
    });
  const written = (verbs: readonly Verb[], at: Place) =>
    verbs.map((verb, index) => ({ verb, place: [...at, index] as Place }));
  const visit = (state: StateDefinition, name: string, at: Place): WrittenState[] => {
    const { entry, exit, on, after, choose, states } = state;
    const transitions = [
      ...Object.entries(on).flatMap(([event, all]) => transitionsOf(name, all, [...at, 'on', event], event)),
      ...Object.entries(after).flatMap(([time, all]) => transitionsOf(name, all, [...at, 'after', time], time, true)),
      ...transitionsOf(name, choose, [...at, 'choose']),
    ];
    const verbs = [
      ...written(entry, [...at, 'entry']),
      ...written(exit, [...at, 'exit']),
      ...transitions.flatMap((each) => written(each.verbs, [...each.place, 'do'])),
    ];
    const inner = Object.entries(states).flatMap(([id, each]) =>
      visit(each, innerName(name, id), [...at, 'states', id]),
    );
    return [{ name, state, place: at, transitions, verbs }, ...inner];
  };
  return visit(actor, '', place);
}

export function verbsOf(actors: WrittenActors): Verb[] {
  return [...actors.values()].flatMap((states) => states.flatMap(({ verbs }) => verbs.map(({ verb }) => verb)));
}

export function innerName(outer: string, name: string): string {
  return outer === '' ? name : `${outer}.${name}`;
}

/** All events of a state and the states inside of it. */
export function eventsIn({ on, states }: StateDefinition): string[] {
  return [...Object.keys(on), ...Object.values(states).flatMap(eventsIn)];
}

/** The name of a target: a state inside of the current one (`from`), otherwise a sibling, and so on outwards. */
export function targetOf(actor: StateDefinition, from: string, target: string): string | undefined {
  const names = from.split('.');
  const outer = [...names.map((_, index) => names.slice(0, names.length - index).join('.')), ''];
  return outer.map((each) => innerName(each, target)).find((name) => isThere(actor, name.split('.')));
}

function isThere(state: StateDefinition, [name, ...inner]: readonly string[]): boolean {
  if (name === undefined) return true;
  const next = Object.hasOwn(state.states, name) ? state.states[name] : undefined;
  return next ? isThere(next, inner) : name === LAST && state.returns === true && inner.length === 0;
}

/** The notes and messages of all actors, including the phone. */
export function vocabularyOf({ actors }: Pick<ProductDefinition, 'actors'>): Record<'notes' | 'messages', string[]> {
  const verbs = verbsOf(statesByActor(actors));
  const hasPhone = Object.hasOwn(actors, APP);
  const notes = verbs.flatMap((verb) => ('note' in verb ? [verb.note] : []));
  const messages = verbs.flatMap((verb) => ('tell' in verb ? [splitName(verb.tell)[1]] : []));
  if (!hasPhone) return { notes, messages };
  return {
    notes: [...notes, ...PHONE_NOTES],
    messages: [...messages, ...PHONE_RECEIVES, ...Object.keys(PHONE_SENDS)],
  };
}

/** The keys that a product needs in content/ui below `product`: `fault.code-used`, `note.saved`, … */
export function productWords(product: ProductDefinition): string[] {
  const { actors, faults, timeline, goals } = product;
  const sent = verbsOf(statesByActor(actors)).flatMap((verb) => ('tell' in verb ? [verb.with ?? {}] : []));
  // A forwarded reason (`$why`) is defined elsewhere.
  const reasons = sent.map(({ reason = '$' }) => String(reason)).filter((reason) => !reason.startsWith('$'));
  const fields = groupsWith(Object.values(product.screens).flatMap(Object.values), 'field');
  const each = (group: string, ids: readonly string[]) => ids.map((id) => `${group}.${id}`);
  const words = [
    ...each('fault', Object.keys(faults)),
    ...each('note', vocabularyOf(product).notes),
    ...each('message', timeline.messages),
    ...each('reason', reasons),
    ...goals.flatMap((goal) => [`goal.${goal}.title`, `goal.${goal}.text`]),
    ...each('actor', [...Object.keys(actors), ...(Object.hasOwn(actors, APP) ? [PHONE] : [])]),
    ...each(
      'missing',
      fields.map(({ field }) => (field as { enter: string }).enter),
    ),
  ];
  return [...new Set(words)];
}

/** Messages that others send to an actor, with the names of their values. */
export function sentTo(to: string, actors: WrittenActors): ReadonlyMap<string, readonly string[]> {
  const sent = new Map<string, readonly string[]>(Object.entries(to === APP ? PHONE_SENDS : {}));
  for (const verb of verbsOf(actors)) {
    if (!('tell' in verb)) continue;
    const [actor, message] = splitName(verb.tell);
    if (actor === to) sent.set(message, [...(sent.get(message) ?? []), ...Object.keys(verb.with ?? {})]);
  }
  return sent;
}

interface WrittenScreen {
  name: string;
  screen: string;
  parts: ScreenDefinition;
  place: Place;
}

export function screensOf({ screens }: Pick<ProductDefinition, 'screens'>): WrittenScreen[] {
  return DEVICES.flatMap(([device, name]) =>
    Object.entries(screens[device]).map(([screen, parts]): WrittenScreen => {
      return { name, screen, parts, place: ['screens', device, screen] };
    }),
  );
}

/** All objects in a value that have one of the fields, from top to bottom. */
export function groupsWith(value: unknown, ...fields: readonly string[]): Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((each) => groupsWith(each, ...fields));
  return fields.some((field) => field in value) ? [{ ...value }, ...inner] : inner;
}

/** A range of versions, first and last included. */
export interface Span {
  from?: string;
  until?: string;
}

/** A product with the version spans of its screens expanded to lists. */
export function withVersions(product: ProductDefinition): ProductDefinition {
  const { versions, screens } = product;
  if (!versions) return product;
  const listed = ({ from, until, ...where }: Where & Span): Where => {
    if (from === undefined && until === undefined) return where;
    const first = from === undefined ? 0 : versions.indexOf(from);
    const last = until === undefined ? versions.length : versions.indexOf(until);
    return { ...where, version: versions.slice(first, last + 1) };
  };
  const through = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(through);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([key, each]) => [key, key === 'when' ? listed(each as Where) : through(each)]),
    );
  };
  // Ids of screens are not searched: `when` is a valid id.
  const own = (named: ProductDefinition['screens']['phone']) =>
    Object.fromEntries(Object.entries(named).map(([id, screen]) => [id, through(screen) as ScreenDefinition]));
  return {
    ...product,
    screens: { phone: own(screens.phone), device: own(screens.device), portal: own(screens.portal) },
  };
}
