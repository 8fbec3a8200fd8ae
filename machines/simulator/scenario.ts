import { known } from '../known.ts';
import { suggest, type Problem } from '../problem.ts';

/** What the reader wants, on what, and how: the three that name a guide. */
export interface World {
  platform: string;
  method: string;
  task: string;
}

/** Everything that a practice depends on: the same scenario and the same actions give the same end, always. */
export interface Scenario extends World {
  platform: 'android' | 'iphone' | 'portal';
  method: 'qr' | 'code' | 'none';
  task: 'add-user' | 'activate' | 'message-delivery';
  /** What goes wrong, without order. */
  faults: readonly FaultId[];
  /** 0-9999: which strings the server draws, what the app opens with, whether it is installed. */
  seed: number;
}

/** What can go wrong. */
export type FaultId =
  | 'already-enrolled'
  | 'code-used'
  | 'code-expired'
  | 'scan-off'
  | 'front-camera'
  | 'out-of-focus'
  | 'camera-denied'
  | 'wrong-code'
  | 'opened-too-early'
  | 'notifications-off';

interface FaultTraits {
  /** Where it can occur. */
  at: (world: World) => boolean;
  /** The facts name it as a cause, or a known consequence of leaving out a step; else it is assumed. */
  source: 'facts' | 'assumed';
}

const factors = ({ task }: World): boolean => task !== 'message-delivery';
const scans = ({ method }: World): boolean => method === 'qr';

const FAULTS: Readonly<Record<FaultId, FaultTraits>> = {
  'already-enrolled': { at: factors, source: 'facts' },
  'code-used': { at: factors, source: 'facts' },
  'code-expired': { at: factors, source: 'facts' },
  'scan-off': { at: scans, source: 'facts' },
  'front-camera': { at: scans, source: 'facts' },
  'out-of-focus': { at: scans, source: 'facts' },
  'camera-denied': { at: (world) => scans(world) && world.task === 'add-user', source: 'assumed' },
  'wrong-code': { at: ({ method }) => method === 'code', source: 'assumed' },
  'opened-too-early': { at: ({ task }) => task === 'activate', source: 'assumed' },
  'notifications-off': { at: factors, source: 'assumed' },
};

/** Every fault that the simulator knows, in the order in which a reader is offered them. */
export const faults = Object.keys(FAULTS) as readonly FaultId[];

/** Faults that the facts do not name as causes; a page that offers one says "possible". */
export const assumedFaults: readonly FaultId[] = faults.filter((fault) => FAULTS[fault].source === 'assumed');

/**
 * The worlds that can be practised: those that a guide is known for.
 * How a first activation goes on Android, or by typing, is not known here, so nobody can rehearse it.
 */
export const worlds: readonly Pick<Scenario, 'platform' | 'method' | 'task'>[] = [
  { platform: 'android', method: 'qr', task: 'add-user' },
  { platform: 'iphone', method: 'qr', task: 'add-user' },
  { platform: 'android', method: 'code', task: 'add-user' },
  { platform: 'iphone', method: 'code', task: 'add-user' },
  { platform: 'iphone', method: 'qr', task: 'activate' },
  { platform: 'portal', method: 'none', task: 'message-delivery' },
];

/** The faults that can occur in a world, in the order of `faults`: none in one that nobody can practise. */
export function faultsIn(world: World): FaultId[] {
  return isPractised(world) ? faults.filter((fault) => FAULTS[fault].at(world)) : [];
}

function isPractised({ platform, method, task }: World): boolean {
  return worlds.some((each) => each.platform === platform && each.method === method && each.task === task);
}

/** The largest seed. */
export const LAST_SEED = 9999;

/** A scenario as an address or a form gives it: everything as text, anything missing or wrong. */
export interface ScenarioText {
  platform?: string | undefined;
  method?: string | undefined;
  task?: string | undefined;
  /** Several with commas. */
  fault?: string | undefined;
  seed?: string | undefined;
}

/**
 * The scenario that a text names. What is not said is filled in from the nearest world that can be practised,
 * and so is what cannot be; each thing that had to be changed or dropped is told.
 *
 * @param likely the platform that goes before others where the text names none
 * @example readScenario({ task: 'activate' }).scenario // { platform: 'iphone', method: 'qr', task: 'activate', … }
 */
export function readScenario(text: ScenarioText, likely?: string): { scenario: Scenario; problems: Problem[] } {
  const wanted = worlds.map((world) => ({
    world,
    hits: (['task', 'platform', 'method'] as const).filter((part) => text[part] === world[part]).length,
  }));
  const best = Math.max(...wanted.map(({ hits }) => hits));
  const nearest = wanted.filter(({ hits }) => hits === best);
  const own = text.platform === undefined ? nearest.find(({ world }) => world.platform === likely) : undefined;
  const { platform, method, task } = known(own ?? nearest[0], 'A world that can be practised').world;
  const problems: Problem[] = [];
  for (const [part, value] of Object.entries({ task, platform, method })) {
    const asked = text[part as 'task' | 'platform' | 'method'];
    if (asked !== undefined && asked !== value) problems.push(notPractised(part, asked, value));
  }
  const possible = faultsIn({ platform, method, task });
  const named = (text.fault ?? '').split(',').filter((fault) => fault !== '');
  const kept = possible.filter((fault) => named.includes(fault));
  for (const fault of new Set(named)) if (!kept.includes(fault as FaultId)) problems.push(noFault(fault, possible));
  const seed = /^\d{1,4}$/.test(text.seed ?? '') ? Number(text.seed) : 0;
  if (text.seed !== undefined && String(seed) !== text.seed) problems.push(noSeed(text.seed));
  return { scenario: { platform, method, task, faults: kept, seed }, problems };
}

function notPractised(part: string, asked: string, value: string): Problem {
  const message = `Nothing can be practised here with the ${part} \`${clip(asked)}\` and the rest of what was asked for.`;
  return { code: 'world-unknown', message, hint: `The nearest practice has the ${part} \`${value}\`.`, path: [part] };
}

function noFault(fault: string, possible: readonly FaultId[]): Problem {
  const message = (faults as readonly string[]).includes(fault)
    ? `The fault \`${fault}\` cannot occur in this practice.`
    : `There is no fault \`${clip(fault)}\`.`;
  return { code: 'fault-unknown', message, hint: suggest(clip(fault), possible), path: ['fault'] };
}

function noSeed(seed: string): Problem {
  const message = `\`${clip(seed)}\` is no seed.`;
  return { code: 'seed-unreadable', message, hint: `Use a whole number from 0 to ${LAST_SEED}.`, path: ['seed'] };
}

/** Long text from outside is shown shortened. */
function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** What differs from one practice to the next without being a fault. */
export interface Variant {
  /** What the app opens with; the reader's first way in a guide. */
  opensWith: 'login' | 'home';
  /** Whether the app is installed when one activates for the first time. */
  installed: boolean;
}

/** A practice's variant: half of the seeds open with the login screen, half of them have the app. */
export function variantOf({ task, faults: wrong, seed }: Scenario): Variant {
  return {
    opensWith: seed % 2 === 0 ? 'login' : 'home',
    // Who opens the app too early has just installed it.
    installed: task !== 'activate' || (seed % 2 === 1 && !wrong.includes('opened-too-early')),
  };
}
