import { z } from 'zod';
import { group, list, mark, named, someOf, text, wholeNumber, word } from '../data/index.ts';
import {
  asList,
  byName,
  dotted,
  id,
  label,
  once,
  oneOrMore,
  tapped,
  value,
  version,
  type ScreenDefinition,
} from './screens/definition.ts';
import type { DeviceId } from './protocol.ts';
import { themeSchema } from './theme.ts';

/** A literal, or `$name`: a value of the event, otherwise of the actor. */
export type Value = string | number | boolean;

/**
 * All parts must hold. A name is a value of the event, the actor or the world; `$name` is the state of a token. Lists
 * match any of their entries. The only operation is equality.
 */
export type Condition = Readonly<Record<string, Value | readonly Value[]>>;

export type Values = Readonly<Record<string, Value>>;

export type Verb =
  | { set: Values }
  /** Adds 1 to a value. */
  | { count: string }
  /** Sends a message to an actor: `server.login.requested`. */
  | { tell: string; with?: Values | undefined }
  /** A note for the timeline. */
  | { note: string }
  /** Draws a token and stores it under a name. `from` the same value, all actors draw the same one. */
  | { draw: string; as: string; from?: Value | undefined }
  /** Uses or withdraws a token, if it is open. */
  | { use: Value }
  | { withdraw: Value };

export interface Transition {
  if: Condition;
  do: readonly Verb[];
  /** The target: a state inside of the current one, otherwise a sibling, and so on outwards. Stays if absent. */
  to?: string | undefined;
}

/** A task, platform and method, which identify a guide. */
export interface World {
  platform: string;
  method: string;
  task: string;
  /** The version of the app, if there are several. */
  version?: string | undefined;
}

const tokenValue = text('bad-value', /^\$./, 'the `$name` of a token');
const where = someOf(['platform', 'method', 'task'], oneOrMore(id));
const beginning = z.record(z.string().regex(/^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)?$/), value);
const source = word(['facts', 'assumed']);

/** Ten values each: the least common multiple of their counts is at most 2,520. */
const varied = list(value)
  .min(1, named('field-short', 'Add at least one value.', 'The list is empty.'))
  .max(10, named('field-long', 'Remove some: at most ten values are possible.', 'The list is too long.'));

/** `content/simulator/product.yaml` */
export const productSchema = group({
  /** The control that opens the app, and its label. Without an app there is no phone. */
  app: group({ tap: id, label }).optional(),
  /** A device of its own, without a network: the name on it, and its keys beside those of the digits. */
  device: group({ label, keys: list(tapped) }).optional(),
  /** The look of its screens; neutral if absent. */
  theme: themeSchema.optional(),
  /** Different versions of the app, oldest first; absent if there is only one. */
  versions: list(version)
    .min(
      2,
      named('field-short', 'List at least two versions, or remove `versions`.', 'A single version needs no name.'),
    )
    .optional(),
  /** Delays. The first five belong to the world and the phone. */
  seconds: group({
    latency: wholeNumber(1, 10),
    answer: wholeNumber(1, 600),
    // For products without a phone.
    install: wholeNumber(1, 600).default(3),
    pause: wholeNumber(1, 60),
    notice: wholeNumber(1, 3600).default(60),
  }).catchall(wholeNumber(1, 3600)),
  /** One-time tokens. A token that is `shown` is a practice code: a string with a QR code, or a number of `digits`. */
  tokens: byName(id, group({ life: id, shown: dotted.optional(), digits: wholeNumber(5, 10).optional() })).default({}),
  /** Notes that mean success. */
  goals: list(id),
  /** Initial values, and the seconds that a login has been under way. */
  tasks: byName(id, group({ begin: beginning.default({}), 'under-way': wholeNumber(0, 60).optional() })),
  practices: list(group({ platform: word(['android', 'iphone', 'device', 'portal']), method: id, task: id })).min(
    1,
    named('field-short', 'Add at least one practice.', 'There are no practices.'),
  ),
  /** Values that the seed chooses. */
  vary: list(group({ in: where.optional(), set: dotted, among: varied })).default([]),
  /** Where faults can occur (everywhere if absent), and whether the facts mention them as a cause or consequence. */
  faults: byName(id, group({ source, in: where.optional(), begin: beginning })).default({}),
  /** Messages and notes for the timeline. */
  timeline: group({
    messages: list(dotted).default([]),
    hitches: list(z.union([id, dotted])).default([]),
    missing: list(id).default([]),
  }).default({ messages: [], hitches: [], missing: [] }),
});

const given = byName(z.string(), value);

/** Each verb with its additional fields. */
const VERBS: Readonly<Record<string, readonly string[]>> = {
  set: [],
  count: [],
  tell: ['with'],
  note: [],
  draw: ['as', 'from'],
  use: [],
  withdraw: [],
};

const verb = group({
  set: byName(id, value).optional(),
  count: id.optional(),
  tell: dotted.optional(),
  with: given.optional(),
  note: id.optional(),
  draw: id.optional(),
  as: id.optional(),
  from: text('bad-value', /^\$./, 'the `$name` of a value').optional(),
  use: tokenValue.optional(),
  withdraw: tokenValue.optional(),
}).superRefine(
  once(
    'verb-unclear',
    'Write one action per entry: `- note: done`. `with` belongs to `tell`, `as` and `from` to `draw`.',
    (fields) => {
      const [does = '', ...others] = Object.keys(fields).filter((field) => field in VERBS);
      const beside = Object.keys(fields).filter((field) => !(field in VERBS));
      return (
        others.length === 0 &&
        does !== '' &&
        beside.every((field) => VERBS[does]?.includes(field)) &&
        !(does === 'draw' && !beside.includes('as'))
      );
    },
  ),
) as z.ZodType as z.ZodType<Verb>;
const verbs = asList(verb).default([]);

/** A state's name, or a path of names. */
const target = text('bad-id', /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)*$/, 'the name of a state');

const transition = z
  .union([target, group({ if: byName(z.string(), oneOrMore(value)).default({}), do: verbs, to: target.optional() })])
  .transform((written): Transition => (typeof written === 'string' ? { if: {}, do: [], to: written } : written));
const transitions = asList(transition);

const stateFields = {
  /** The screen, also for inner states without one. */
  shows: id.optional(),
  /** Whether the app uses the camera, or has read a code with it. */
  camera: word(['films', 'has-read']).optional(),
  /** The initial inner state. */
  begins: id.optional(),
  /** Provides `last`, the inner state when it was left. */
  returns: mark('not-true').optional(),
  entry: verbs,
  exit: verbs,
  /** By event. The first transition whose condition holds is taken. */
  on: byName(dotted, transitions, 'Names of events contain a dot: `tapped.more`, `code.expired`.').default({}),
  after: byName(id, transitions).default({}),
  /** Immediate transitions. */
  choose: transitions.default([]),
};

export type StateDefinition = z.output<z.ZodObject<typeof stateFields>> & { states: Record<string, StateDefinition> };

export type ActorDefinition = StateDefinition & {
  /** Stored values and their defaults; `none` is the missing value. */
  keeps: Values;
  begins: string;
};

const state: z.ZodType<StateDefinition> = z.lazy(() =>
  group({ ...stateFields, states: byName(id, state).default({}) }),
);

/** `content/simulator/behaviour.yaml` */
export const behaviourSchema = byName(
  id,
  group({ ...stateFields, keeps: byName(id, value).default({}), begins: id, states: byName(id, state) }),
);

/** A simulated product from content/simulator: plain JSON. */
export type ProductDefinition = z.output<typeof productSchema> & {
  actors: Readonly<Record<string, ActorDefinition>>;
  screens: Readonly<Record<DeviceId, Readonly<Record<string, ScreenDefinition>>>>;
};

/** Initial values: `server.user`, `phone.lens`, or the state of the first token of a kind. */
export type Beginning = Values;

/** A place in one of the product's files. */
export type Place = readonly [file: 'product' | 'behaviour' | 'screens', ...path: (string | number)[]];
