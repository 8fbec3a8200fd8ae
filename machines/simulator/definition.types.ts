import type { Icon } from './screens/icons.ts';

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
  /** Sends a message to an actor: `server.login.requested`. */
  | { tell: string; with?: Values | undefined }
  /** A note for the timeline. */
  | { note: string }
  /** Draws a token and stores it under a name. */
  | { draw: string; as: string }
  /** Uses or withdraws a token, if it is open. */
  | { use: Value }
  | { withdraw: Value };

export interface Transition {
  if: Condition;
  do: readonly Verb[];
  /** The target: a state inside of the current one, otherwise a sibling, and so on outwards. Stays if absent. */
  to?: string | undefined;
}

type ByName<Type> = Readonly<Record<string, Type>>;

export interface StateDefinition {
  /** The screen, also for inner states without one. */
  shows?: string | undefined;
  /** Whether the app uses the camera, or has read a code with it. */
  camera?: 'films' | 'has-read' | undefined;
  /** The initial inner state. */
  begins?: string | undefined;
  /** Provides `last`, the inner state when it was left. */
  returns?: true | undefined;
  entry: readonly Verb[];
  exit: readonly Verb[];
  /** By event. The first transition whose condition holds is taken. */
  on: ByName<readonly Transition[]>;
  /** By name of a delay. */
  after: ByName<readonly Transition[]>;
  /** Immediate transitions. */
  choose: readonly Transition[];
  states: ByName<StateDefinition>;
}

export interface ActorDefinition extends StateDefinition {
  /** Stored values and their defaults; `none` is the missing value. */
  keeps: ByName<Value>;
  begins: string;
}

/**
 * A condition on the practice's world. Screens specify the first and last version (`from`, `until`), which are expanded
 * to a list.
 */
export type Where = Readonly<Partial<Record<'platform' | 'method' | 'task' | 'version', string | readonly string[]>>>;

/** A label by platform, or the first whose `when` holds. */
export type Choice<Word extends string = string> =
  Word | Readonly<Record<'android' | 'iphone', Word>> | readonly ({ when: Where; is: Word } | Word)[];

export interface ControlDefinition {
  tap?: string | undefined;
  enter?: string | undefined;
  label?: Choice | undefined;
  icon?: Icon | undefined;
  /** It has no effect. */
  idle?: true | undefined;
}

export type RowDefinition = 'blank' | ControlDefinition;

interface BarDefinition {
  title?: Choice | undefined;
  start?: ControlDefinition | undefined;
  end?: ControlDefinition | undefined;
}

/** The parts of screens, including the dialog. */
export interface PartsByKind {
  bar: BarDefinition;
  rows: readonly RowDefinition[];
  tabs: readonly RowDefinition[];
  text: number;
  field: ControlDefinition & { value: string };
  list: ControlDefinition & { value: string };
  button: ControlDefinition & { quiet?: true | undefined };
  buttons: readonly ControlDefinition[];
  result: { icon: Icon; lines: number };
  locks: ControlDefinition & { icons: readonly Icon[] };
  code: string;
  heading: Choice;
  dialog: { icon: Icon; text?: string | undefined; buttons: readonly RowDefinition[] };
}

type OnePart = { readonly [Kind in keyof PartsByKind]?: PartsByKind[Kind] | undefined };

export type PartDefinition =
  | 'bar'
  | 'chart'
  | 'space'
  | 'arrow'
  | ({
      when?: Where | undefined;
      /** Several parts with the same condition. */
      parts?: readonly PartDefinition[] | undefined;
    } & OnePart);

export type ScreenDefinition = readonly PartDefinition[];

/** Initial values: `server.user`, `phone.lens`, or the state of the first token of a kind. */
export type Beginning = ByName<Value>;

interface FaultDefinition {
  /** Whether the facts mention it as a cause or consequence. */
  source: 'facts' | 'assumed';
  /** Where it can occur; everywhere if absent. */
  in?: Where | undefined;
  begin: Beginning;
}

/** A simulated product from content/simulator: plain JSON. */
export interface ProductDefinition {
  /** The control that opens the app, and its label. Without an app there is no phone. */
  app?: { tap: string; label: string } | undefined;
  /** Different versions of the app, oldest first; absent if there is only one. */
  versions?: readonly string[] | undefined;
  /** Delays in seconds. The first five belong to the world and the phone. */
  seconds: Readonly<Record<'latency' | 'answer' | 'install' | 'pause' | 'notice', number>> & ByName<number>;
  /** One-time tokens. A token that is `shown` is a practice code. */
  tokens: ByName<{ life: string; shown?: string | undefined }>;
  /** Notes that mean success. */
  goals: readonly string[];
  /** Initial values, and the seconds that a login has been under way. */
  tasks: ByName<{ begin: Beginning; 'under-way'?: number | undefined }>;
  practices: readonly { platform: 'android' | 'iphone' | 'portal'; method: string; task: string }[];
  /** Values that the seed chooses. */
  vary: readonly { in?: Where | undefined; set: string; among: readonly Value[] }[];
  faults: ByName<FaultDefinition>;
  /** Messages and notes for the timeline. */
  timeline: Readonly<Record<'messages' | 'hitches' | 'telltales' | 'missing', readonly string[]>>;
  actors: ByName<ActorDefinition>;
  screens: Readonly<Record<'phone' | 'portal', ByName<ScreenDefinition>>>;
}

/** A place in one of the product's files. */
export type Place = readonly [file: 'product' | 'behaviour' | 'screens', ...path: (string | number)[]];
