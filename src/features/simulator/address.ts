import {
  decodeActions,
  encodeActions,
  isPracticeCode,
  MAX_WAIT_SECONDS,
  type CodeView,
  type PracticeAction,
  type Product,
  type Scenario,
} from '../../../machines/simulator/index.ts';
import { troubleOf, type TroubleKey } from './words.ts';

/** The practice that an address asks for. */
export interface PracticeRequest {
  scenario: Scenario;
  /** The fault was chosen at random and is hidden. */
  surprise: boolean;
  actions: readonly PracticeAction[];
  /** The guide and the step to open at. */
  guide: { id: string; place: string } | undefined;
  /** The string in the address of a QR code. */
  string: string | undefined;
  /** Whether this is a copy of a practice on another device. */
  copy: boolean;
  troubles: readonly TroubleKey[];
}

const SCENARIO_FIELDS = ['task', 'platform', 'method', 'version', 'fault', 'seed'] as const;

/**
 * Reads an address from outside: reports what is wrong and keeps the rest.
 *
 * @param own the reader's phone and app version, if the address names none
 */
export function readAddress(
  product: Product,
  { searchParams, hash }: URL,
  own: { device?: string | undefined; version?: string | undefined } = {},
): PracticeRequest {
  const text = Object.fromEntries(
    SCENARIO_FIELDS.map((field) => [field, searchParams.get(field) ?? undefined] as const),
  );
  const { scenario: named, problems } = product.readScenario(
    { ...text, version: text.version ?? own.version },
    own.device,
  );
  const troubles = new Set(problems.map(troubleOf));
  const drawn = searchParams.has('surprise') && named.faults.length === 0 ? drawnFault(product, named) : undefined;
  const actions = decodeActions(hash.startsWith('#d=') ? hash.slice('#d='.length) : '');
  if (!actions) troubles.add('sim.trouble.actions');
  const string = searchParams.get('string') ?? undefined;
  const isString = string !== undefined && isPracticeCode(string);
  if (string !== undefined && !isString) troubles.add('sim.trouble.code');
  const guide = searchParams.get('guide') ?? undefined;
  const isGuide = guide !== undefined && /^[a-z0-9-]{1,60}$/.test(guide);
  if (guide !== undefined && !isGuide) troubles.add('sim.trouble.guide');
  return {
    scenario: drawn === undefined ? named : { ...named, faults: [drawn] },
    surprise: drawn !== undefined,
    actions: actions ?? [],
    guide: isGuide ? { id: guide, place: hash } : undefined,
    string: isString ? string : undefined,
    copy: searchParams.get('as') === 'phone' && named.platform !== 'portal',
    troubles: [...troubles],
  };
}

/** The fault of a surprise. It depends on the seed, so that a link always leads to the same one. */
function drawnFault(product: Product, scenario: Scenario): string | undefined {
  const possible = product.faultsIn(scenario);
  // The seed's lowest bit already decides other things.
  return possible[Math.floor(scenario.seed / 2) % possible.length];
}

/** The query of a scenario, as the form sends it. Does not reveal the fault of a surprise. */
export function queryOf({ task, platform, method, version, faults, seed }: Scenario, surprise: boolean): string {
  return [
    `task=${task}`,
    `platform=${platform}`,
    `method=${method}`,
    ...(version === undefined ? [] : [`version=${version}`]),
    ...(surprise || faults.length === 0 ? [] : [`fault=${faults.join(',')}`]),
    `seed=${seed}`,
    ...(surprise ? ['surprise=1'] : []),
  ].join('&');
}

/** The page's address, without query and fragment. */
export function simulatorAddress(): string {
  return `${location.origin}${location.pathname}`;
}

/** Maximum length of the QR code's address: longer ones are hard to scan. The phone's actions are dropped first. */
const MAX_LENGTH = 600;
/** Step of the elapsed time in the address, in seconds, so that the code does not change every second. */
const STEP = 60;

interface Copied {
  scenario: Scenario;
  surprise: boolean;
  actions: readonly PracticeAction[];
  code: CodeView;
}

/**
 * The text of the QR code: the address of the simulated phone with a copy of the practice.
 *
 * @param simulator the page's address, without query and fragment
 */
export function payloadOf(simulator: string, { scenario, surprise, actions, code }: Copied): string {
  const address = `${simulator}?${queryOf(scenario, surprise)}&string=${code.string}&as=phone`;
  const steady = inSteps(merged(actions.filter(({ kind }) => kind !== 'move')), code);
  const ofPortal = merged(
    steady.filter((action) => action.kind === 'wait' || ('on' in action && action.on === 'portal')),
  );
  const whole = [steady, ofPortal].map((all) => (all.length === 0 ? address : `${address}#d=${encodeActions(all)}`));
  return whole.find(({ length }) => length <= MAX_LENGTH) ?? address;
}

/** Merges neighboring waits. */
function merged(actions: readonly PracticeAction[]): PracticeAction[] {
  const kept: PracticeAction[] = [];
  for (const action of actions) {
    const last = kept.at(-1);
    if (action.kind === 'wait' && last?.kind === 'wait') {
      kept[kept.length - 1] = { kind: 'wait', seconds: Math.min(MAX_WAIT_SECONDS, last.seconds + action.seconds) };
    } else kept.push(action);
  }
  return kept;
}

/** Rounds the time since the last action down, or up if the code has expired: the copy must show that, too. */
function inSteps(actions: PracticeAction[], { state }: CodeView): PracticeAction[] {
  const last = actions.at(-1);
  if (last?.kind !== 'wait') return actions;
  const round = state === 'open' ? Math.floor : Math.ceil;
  const seconds = round(last.seconds / STEP) * STEP;
  return seconds === 0 ? actions.slice(0, -1) : [...actions.slice(0, -1), { kind: 'wait', seconds }];
}
