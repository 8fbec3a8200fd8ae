import type { Icon } from './screens/icons.ts';

/** A word or a number, or `$name`: what the message that was heard carries under that name, else what the actor keeps. */
export type Value = string | number | boolean;

/**
 * What must be true, all of it: a name is what a message carries, what the actor keeps, or a part of the practice's
 * world; `$name` is the state of the token of that name. Of a list any one will do. There is nothing but being equal.
 */
export type Condition = Readonly<Record<string, Value | readonly Value[]>>;

/** Values by name: what is kept, or what a message carries. */
export type Values = Readonly<Record<string, Value>>;

/** What an actor does. */
export type Verb =
  | { set: Values }
  /** A message to an actor: `server.login.requested`. */
  | { tell: string; with?: Values | undefined }
  /** Something noticed, for the time line. */
  | { note: string }
  /** A new token, kept under a name. */
  | { draw: string; as: string }
  /** A token is used up, or taken back: what is open no more stays as it is. */
  | { use: Value }
  | { withdraw: Value };

/** Where an actor goes, and what it does on the way. */
export interface Transition {
  if: Condition;
  do: readonly Verb[];
  /** A state: one within the state that has it, else one beside it, and so on outwards. Without it one stays. */
  to?: string | undefined;
}

type ByName<Type> = Readonly<Record<string, Type>>;

/** A state of an actor, with what lies within it. */
export interface StateDefinition {
  /** The screen of its device; states within that name none show it too. */
  shows?: string | undefined;
  /** That the app films, or that it has read a code and goes on. */
  camera?: 'films' | 'has-read' | undefined;
  /** The state within that comes first. */
  begins?: string | undefined;
  /** `last` within it is where one was when it was left. */
  returns?: true | undefined;
  entry: readonly Verb[];
  exit: readonly Verb[];
  /** What it hears. Of several transitions the first that holds is taken. */
  on: ByName<readonly Transition[]>;
  /** By the name of a time. */
  after: ByName<readonly Transition[]>;
  /** Left at once. */
  choose: readonly Transition[];
  states: ByName<StateDefinition>;
}

/** An actor: what it keeps, and how it behaves. */
export interface ActorDefinition extends StateDefinition {
  /** What it keeps, and how that stands when a practice begins; `none` is nothing. */
  keeps: ByName<Value>;
  begins: string;
}

/**
 * A part of a practice's world that something is bound to. Versions are written on a screen by the first and the last one
 * (`from`, `until`), and read as the list of all between.
 */
export type Where = Readonly<Partial<Record<'platform' | 'method' | 'task' | 'version', string | readonly string[]>>>;

/** A word that can differ by platform, or by whatever `when` says: the first that fits. */
export type Choice<Word extends string = string> =
  Word | Readonly<Record<'android' | 'iphone', Word>> | readonly ({ when: Where; is: Word } | Word)[];

/** Whatever can be tapped or filled in. */
export interface ControlDefinition {
  tap?: string | undefined;
  enter?: string | undefined;
  label?: Choice | undefined;
  icon?: Icon | undefined;
  /** It is drawn, and does nothing here. */
  idle?: true | undefined;
}

export type RowDefinition = 'blank' | ControlDefinition;

interface BarDefinition {
  title?: Choice | undefined;
  start?: ControlDefinition | undefined;
  end?: ControlDefinition | undefined;
}

/** What a part of a screen can be, by its kind. A screen's dialog and its arrow stand among its parts. */
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
      /** Several in place of one, such as all of a screen in one version of the app. */
      parts?: readonly PartDefinition[] | undefined;
    } & OnePart);

export type ScreenDefinition = readonly PartDefinition[];

/** What differs when a practice begins: `server.user`, `phone.lens`, or a token's kind for the first that is drawn. */
export type Beginning = ByName<Value>;

interface FaultDefinition {
  /** The facts name it as a cause, or a known consequence of leaving out a step; else it is assumed. */
  source: 'facts' | 'assumed';
  /** Where it can occur; everywhere if absent. */
  in?: Where | undefined;
  begin: Beginning;
}

/** A simulated product, as content describes it: plain JSON. */
export interface ProductDefinition {
  /** The app on the phone: what opens it, and the key of the label below its icon. A product without one has no phone. */
  app?: { tap: string; label: string } | undefined;
  /** Versions of the app that differ, as its readers see them there, the oldest first; absent where one version is known. */
  versions?: readonly string[] | undefined;
  /** In whole seconds. The world itself has the first five; others are for actors and tokens. */
  seconds: Readonly<Record<'latency' | 'answer' | 'install' | 'pause' | 'notice', number>> & ByName<number>;
  /** What works once, and for a time. What is shown by an actor is a practice code. */
  tokens: ByName<{ life: string; shown?: string | undefined }>;
  /** Notes that say that a task is done. */
  goals: readonly string[];
  /** How things stand when a practice begins, and for how many seconds something was under way by then. */
  tasks: ByName<{ begin: Beginning; 'under-way'?: number | undefined }>;
  practices: readonly { platform: 'android' | 'iphone' | 'portal'; method: string; task: string }[];
  /** What differs without being a fault: the practice's number chooses. */
  vary: readonly { in?: Where | undefined; set: string; among: readonly Value[] }[];
  faults: ByName<FaultDefinition>;
  /** What a time line tells of messages and notes, and how. */
  timeline: Readonly<Record<'messages' | 'hitches' | 'telltales' | 'missing', readonly string[]>>;
  actors: ByName<ActorDefinition>;
  screens: Readonly<Record<'phone' | 'portal', ByName<ScreenDefinition>>>;
}

/** Where something of a product is written: in which file, and on the way to it there. */
export type Place = readonly [file: 'product' | 'behaviour' | 'screens', ...path: (string | number)[]];
