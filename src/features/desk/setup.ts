import type { CaseView } from '../../../machines/console/index.ts';
import type { StorageFault } from './storage/call-store.ts';
import type { TicketChoice } from './ticket-choice.ts';
import type { AgentKey } from './words.ts';

/** The tabs. */
export const TABS = ['beside', 'replies', 'sending', 'notes', 'spelling'] as const;
export type Tab = (typeof TABS)[number];

/** The tab that opens when a call enters a phase. */
export const TAB_OF: Partial<Record<CaseView['phase'], Tab>> = { diagnosing: 'beside', closed: 'notes' };

/** Nothing is in the way of the call. */
export const INITIAL_UI = {
  isSearching: false,
  finder: undefined,
  isClosing: false,
  isFillingIn: false,
  callbackFor: undefined,
  isTrying: false,
  mistakeAt: undefined,
  armed: undefined,
} as const;

/** What a key does only when it is pressed twice. */
export type Armed = 'remove' | 'clear' | 'clear-closed' | 'reopen';

/** The name of each of these actions. */
export const ARMED = {
  remove: 'agent.key.remove',
  clear: 'agent.key.clear',
  'clear-closed': 'agent.closed.clear',
  reopen: 'agent.key.reopen',
} as const satisfies Record<Armed, AgentKey>;

/** Why calls are not stored, and what to do. */
export const STORAGE_FAULTS = {
  none: 'agent.notKept',
  newer: 'agent.archive.newer',
  blocked: 'agent.archive.blocked',
  full: 'agent.notKept',
} as const satisfies Record<StorageFault, AgentKey>;

/** The message after each removal. */
export const REMOVED = {
  remove: 'agent.message.removed',
  clear: 'agent.message.cleared',
  'clear-closed': 'agent.message.closedCleared',
} as const satisfies Record<Exclude<Armed, 'reopen'>, AgentKey>;

/** A message with its values. */
interface Said {
  key: AgentKey;
  values?: Readonly<Record<string, string | number>>;
}

/** Messages to the agent, the most important first. */
export interface AgentMessage extends Said {
  isFault?: boolean;
  /** Further messages, each in a line. */
  also?: readonly Said[];
}

/** The state of the page that belongs to no call. */
export interface Setup {
  tab: Tab;
  /** Another place is looked for, although one is known. */
  isSearching: boolean;
  /** What is known of the caller is about to be typed. */
  isFillingIn: boolean;
  /** What is looked at instead of the questions of the opening: the site's search, all screens, or what can be wrong. */
  finder: 'search' | 'screens' | 'trouble' | undefined;
  /** The case is about to be closed: how did it end? */
  isClosing: boolean;
  /** The chosen end, until the callback number is known. */
  callbackFor: string | undefined;
  /** The list of what the caller has tried is open. */
  isTrying: boolean;
  /** Where something is about to be noted as wrong. */
  mistakeAt: string | undefined;
  /** In a training: the cause is about to be named. */
  isNaming: boolean;
  armed: Armed | undefined;
  /** The calls that are over are listed. */
  isLookingBack: boolean;
  message: AgentMessage | undefined;
  /** Whether single keys are commands. */
  keys: boolean;
  ticket: TicketChoice;
  /** The agent's name, which is written into files. */
  agent: string;
}
