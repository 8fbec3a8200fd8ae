import type { Place, ProductDefinition } from './definition.ts';
import type { Where } from './fields.ts';
import { APP, DEVICES, PHONE, PHONE_NOTES, PHONE_RECEIVES, PHONE_SENDS, splitName } from './protocol.ts';
import { statesByActor, verbsOf, type WrittenActors } from './states.ts';
import type { ScreenDefinition } from './screens/definition.ts';

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

/**
 * The keys that a product needs in content/ui below `product`, in addition to labels.
 *
 * @example productWords(definition) // ['fault.code-used', 'note.saved', 'message.login.requested', …]
 */
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

/** A screen in the product's file. */
interface WrittenScreen {
  device: 'phone' | 'portal';
  name: string;
  screen: string;
  parts: ScreenDefinition;
  place: Place;
}

export function screensOf({ screens }: Pick<ProductDefinition, 'screens'>): WrittenScreen[] {
  return DEVICES.flatMap(([device, name]) =>
    Object.entries(screens[device]).map(([screen, parts]): WrittenScreen => {
      return { device, name, screen, parts, place: ['screens', device, screen] };
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
  return { ...product, screens: { phone: own(screens.phone), portal: own(screens.portal) } };
}
