import type { CallField, CaseId, PlaceNotice } from '../../../machines/console/index.ts';
import type { Shelf } from '../../ui/storage/shelf.ts';
import type { AgentKey } from './words.ts';

export const TABS = ['notes', 'replies', 'sending'] as const;
export type Tab = (typeof TABS)[number];

/** The UI state after an action: all forms and tools are closed. */
export const INITIAL_UI = {
  isSearching: false,
  finder: undefined,
  isClosing: false,
  isFillingIn: false,
  callbackFor: undefined,
  armed: undefined,
} as const;

/** The names of the actions that need two presses. */
export const ARMED = {
  remove: 'agent.key.remove',
  clear: 'agent.key.clear',
  reopen: 'agent.key.reopen',
} as const satisfies Record<string, AgentKey>;

export const REMOVED = {
  remove: 'agent.message.removed',
  clear: 'agent.message.cleared',
} as const satisfies Partial<Record<keyof typeof ARMED, AgentKey>>;

/** Messages about why a place is not exactly the requested one. */
export const NOTICES = {
  'step-gone': 'walk.step-gone',
  'ways-changed': 'walk.ways-changed',
  'older-version': 'walk.older-version',
  unreadable: 'walk.unreadable',
  'replies-dropped': 'diag.dropped',
  'other-version': 'diag.otherVersion',
} as const satisfies Record<PlaceNotice, AgentKey>;

interface Said {
  key: AgentKey;
  values?: Readonly<Record<string, string | number>>;
}

/** A message to the agent, with less important ones in `also`. */
export interface AgentMessage extends Said {
  isFault?: boolean;
  also?: readonly Said[];
}

/** A caller from a link or a CRM, with secrets masked. Nothing is stored until the agent takes the call. */
export interface Offer {
  fields: Readonly<Partial<Record<CallField, string>>>;
  language: string | undefined;
  device: string | undefined;
}

/** UI state and settings that are not part of a call. */
export interface Setup extends Pick<Settings, 'keys' | 'agent'> {
  tab: Tab;
  /** Whether the finder is open although a place is known. */
  isSearching: boolean;
  /** Whether the fields about the caller are open. */
  isFillingIn: boolean;
  /** The open tool of the finder: the site's search, or the list of symptoms. */
  finder: 'search' | 'trouble' | undefined;
  /** Whether the agent is choosing how the call ended. */
  isClosing: boolean;
  /** The chosen disposition, while the callback number is missing. */
  callbackFor: string | undefined;
  /** The action that waits for its second press. */
  armed: keyof typeof ARMED | undefined;
  /** Whether the list of closed calls is open. */
  isLookingBack: boolean;
  message: AgentMessage | undefined;
  offer: Offer | undefined;
}

/** The stored settings of the console. */
interface Settings {
  shown: CaseId | undefined;
  /** Whether single keys are commands. */
  keys: boolean;
  /** The agent's name, which exported files contain. Empty if none is set. */
  agent: string;
}

export function readSettings(place: Shelf): Settings {
  let read: unknown;
  try {
    read = JSON.parse(place.recall('agent-settings') ?? '');
  } catch {
    read = undefined;
  }
  const { shown, keys, agent } = Object(read) as Record<string, unknown>;
  return {
    shown: typeof shown === 'string' ? shown : undefined,
    keys: keys !== false,
    agent: typeof agent === 'string' ? agent.slice(0, 120) : '',
  };
}

export function writeSettings(place: Shelf, settings: Settings): void {
  const text = JSON.stringify(settings);
  if (text !== place.recall('agent-settings')) place.remember('agent-settings', text);
}
