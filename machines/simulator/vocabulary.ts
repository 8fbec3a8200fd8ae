import { statesByActor, verbsOf } from './behaviour/states.ts';
import type { PartsByKind, ProductDefinition } from './definition.types.ts';
import { PHONE_RECEIVES, PHONE_NOTES, PHONE_SENDS } from './phone/phone.messages.ts';
import { APP, PHONE } from './protocol.ts';
import { groupsWith, partsOf } from './screens/groups.ts';

/** The ids that need words. */
interface Vocabulary {
  notes: readonly string[];
  messages: readonly string[];
  /** Why something was refused: the value `reason` of messages. */
  reasons: readonly string[];
  /** Including the phone. */
  actors: readonly string[];
  /** Controls for typing. */
  fields: readonly string[];
}

export function vocabularyOf(product: ProductDefinition): Vocabulary {
  const { actors } = product;
  const verbs = verbsOf(statesByActor(actors));
  const hasPhone = Object.hasOwn(actors, APP);
  const told = verbs.flatMap((verb) => ('tell' in verb ? [verb] : []));
  const own = told.map(({ tell }) => tell.slice(tell.indexOf('.') + 1));
  // A forwarded reason (`$why`) is defined elsewhere.
  const reasons = told
    .map(({ with: { reason = '$' } = {} }) => String(reason))
    .filter((reason) => !reason.startsWith('$'));
  const fields = groupsWith(partsOf(product), 'field').map(({ field }) => (field as PartsByKind['field']).enter ?? '');
  return {
    notes: unique([...verbs.flatMap((verb) => ('note' in verb ? [verb.note] : [])), ...(hasPhone ? PHONE_NOTES : [])]),
    messages: unique([...own, ...(hasPhone ? [...PHONE_RECEIVES, ...Object.keys(PHONE_SENDS)] : [])]),
    reasons: unique(reasons),
    actors: [...Object.keys(actors), ...(hasPhone ? [PHONE] : [])],
    fields: unique(fields),
  };
}

/**
 * The keys that a product needs in content/ui below `product`, in addition to labels.
 *
 * @example productWords(definition) // ['fault.code-used', 'note.saved', 'message.login.requested', …]
 */
export function productWords(product: ProductDefinition): string[] {
  const { notes, reasons, actors, fields } = vocabularyOf(product);
  const each = (group: string, ids: readonly string[]) => ids.map((id) => `${group}.${id}`);
  return [
    ...each('fault', Object.keys(product.faults)),
    ...each('note', notes),
    ...each('message', product.timeline.messages),
    ...each('reason', reasons),
    ...each(
      'goal',
      product.goals.flatMap((goal) => [`${goal}.title`, `${goal}.text`]),
    ),
    ...each('actor', actors),
    ...each('missing', fields),
  ];
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
