import {
  decodeActions,
  isPracticeCode,
  type PracticeAction,
  type Product,
  type Scenario,
} from '../../../machines/simulator/index.ts';
import { troubleOf, type TroubleKey } from './troubles.ts';

/** Which devices a window shows. */
export type Shown = 'both' | 'portal' | 'phone';

/** What an address asks for: the scenario, and how far it has come. */
export interface PracticeRequest {
  scenario: Scenario;
  /** What goes wrong was drawn by lot, and is not told. */
  surprise: boolean;
  actions: readonly PracticeAction[];
  /** The guide, and the place in it, that the practice is to open at. */
  guide: { id: string; place: string } | undefined;
  /** The string in the address of a QR code. */
  string: string | undefined;
  shown: Shown;
  /** Whether this is a copy of a practice on another device. */
  copy: boolean;
  /** Windows of one browser with the same room share one practice. */
  room: string | undefined;
  /** Each once. */
  troubles: readonly TroubleKey[];
}

const SCENARIO_FIELDS = ['task', 'platform', 'method', 'version', 'fault', 'seed'] as const;

/**
 * Reads an address. Nothing in it is trusted: what it says wrongly is told, and the rest is kept.
 *
 * @param own the reader's phone, and the version of the app on it, for an address that names none
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

/** The fault of a surprise, where any is possible: the practice's number decides, so that a link leads to the same one. */
function drawnFault(product: Product, scenario: Scenario): Scenario['faults'][number] | undefined {
  const possible = product.faultsIn(scenario);
  // Whether the number is even decides other things already.
  return possible[Math.floor(scenario.seed / 2) % possible.length];
}

/** The query of a scenario, as the picker's form would send it. What a surprise hides is not in it. */
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
