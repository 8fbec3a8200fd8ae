import {
  decodeActions,
  isPracticeCode,
  type Practice,
  type PracticeAction,
  type Product,
  type Scenario,
} from '../../../machines/simulator/index.ts';
import { troubleOf, type TroubleKey } from './troubles.ts';

export type Shown = 'both' | 'portal' | 'phone';

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
  shown: Shown;
  /** Whether this is a copy of a practice on another device. */
  copy: boolean;
  /** Windows of one browser with the same room share a practice. */
  room: string | undefined;
  troubles: readonly TroubleKey[];
}

/** The beginning of a practice. */
export interface OpenedPractice {
  practice: Practice;
  notice?: TroubleKey | undefined;
  /** The guide's step that it is at. */
  guide?: { id: string; place: string } | undefined;
  /** The device that the step is about. */
  facing?: 'portal' | 'phone' | undefined;
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
  if (string !== undefined && !isPracticeCode(string)) troubles.add('sim.trouble.code');
  const room = searchParams.get('room') ?? '';
  const guide = searchParams.get('guide') ?? undefined;
  const isGuide = guide !== undefined && /^[a-z0-9-]{1,60}$/.test(guide);
  if (guide !== undefined && !isGuide) troubles.add('sim.trouble.guide');
  return {
    scenario: drawn === undefined ? named : { ...named, faults: [drawn] },
    surprise: drawn !== undefined,
    actions: actions ?? [],
    guide: isGuide ? { id: guide, place: hash } : undefined,
    string: string !== undefined && isPracticeCode(string) ? string : undefined,
    shown: shownIn(searchParams, named),
    copy: searchParams.get('as') === 'phone' && named.platform !== 'portal',
    room: /^[a-z0-9]{4,16}$/.test(room) ? room : undefined,
    troubles: [...troubles],
  };
}

function shownIn(fields: URLSearchParams, { platform }: Scenario): Shown {
  if (platform === 'portal') return 'both';
  if (fields.get('as') === 'phone') return 'phone';
  const show = fields.get('show');
  return show === 'phone' || show === 'portal' ? show : 'both';
}

/** The fault of a surprise. It depends on the seed, so that a link always leads to the same one. */
function drawnFault(product: Product, scenario: Scenario): Scenario['faults'][number] | undefined {
  const possible = product.faultsIn(scenario);
  // The seed's lowest bit already decides other things.
  return possible[Math.floor(scenario.seed / 2) % possible.length];
}

/** The query of a scenario, as the form sends it. Does not reveal the fault of a surprise. */
export function queryOf({ task, platform, method, version, faults, seed }: Scenario, surprise: boolean): string {
  const fault = surprise || faults.length === 0 ? [] : [`fault=${faults.join(',')}`];
  return [
    `task=${task}`,
    `platform=${platform}`,
    `method=${method}`,
    ...(version === undefined ? [] : [`version=${version}`]),
    ...fault,
    `seed=${seed}`,
    ...(surprise ? ['surprise=1'] : []),
  ].join('&');
}
