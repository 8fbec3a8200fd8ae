import {
  encodeDeeds,
  LONGEST_WAIT,
  type CodeView,
  type Deed,
  type Scenario,
} from '../../../machines/activation/index.ts';
import { queryOf } from './address.ts';

/** An address that is longer makes a code that is hard to read; it does without what the phone has done. */
const LONGEST = 600;
/** While the code can be used, its address counts time in such steps: a code that changes every second is no good. */
const STEP = 60;

/** What a payload says: the practice as far as it has come. */
export interface Copied {
  scenario: Scenario;
  surprise: boolean;
  deeds: readonly Deed[];
  code: CodeView;
}

/**
 * What the portal's QR code says: the address of this site's simulated phone with a copy of the practice.
 *
 * @param simulator the page's own address, without query and fragment
 */
export function payloadOf(simulator: string, { scenario, surprise, deeds, code }: Copied): string {
  const address = `${simulator}?${queryOf(scenario, surprise)}&string=${code.string}&as=phone`;
  const steady = inSteps(merged(deeds.filter(({ kind }) => kind !== 'move')), code);
  const ofPortal = merged(steady.filter((deed) => deed.kind === 'wait' || ('on' in deed && deed.on === 'portal')));
  const whole = withDeeds(address, steady);
  if (whole.length <= LONGEST) return whole;
  const without = withDeeds(address, ofPortal);
  return without.length <= LONGEST ? without : address;
}

function withDeeds(address: string, deeds: readonly Deed[]): string {
  return deeds.length === 0 ? address : `${address}#d=${encodeDeeds(deeds)}`;
}

/** Deeds with neighbouring waits made one. */
function merged(deeds: readonly Deed[]): Deed[] {
  const kept: Deed[] = [];
  for (const deed of deeds) {
    const last = kept.at(-1);
    if (deed.kind === 'wait' && last?.kind === 'wait') {
      kept[kept.length - 1] = { kind: 'wait', seconds: Math.min(LONGEST_WAIT, last.seconds + deed.seconds) };
    } else kept.push(deed);
  }
  return kept;
}

/** The time since the last thing done, rounded down; rounded up once the code is over, since that must be in the copy. */
function inSteps(deeds: Deed[], { state }: CodeView): Deed[] {
  const last = deeds.at(-1);
  if (last?.kind !== 'wait') return deeds;
  const round = state === 'open' ? Math.floor : Math.ceil;
  const seconds = round(last.seconds / STEP) * STEP;
  return seconds === 0 ? deeds.slice(0, -1) : [...deeds.slice(0, -1), { kind: 'wait', seconds }];
}
