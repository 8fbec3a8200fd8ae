import { decodeActions, type PracticeAction, type Product, type Scenario } from '../../../machines/simulator/index.ts';
import { isSaid, lazy, later } from '../../ui/later.ts';
import type { OpenedPractice } from './at-step.ts';
import { actionTrouble, troubleOf, type TroubleKey } from './words.ts';

export interface PracticeRequest {
  scenario: Scenario;
  actions: readonly PracticeAction[];
  guide: { id: string; place: string } | undefined;
  troubles: readonly TroubleKey[];
}

const SCENARIO_FIELDS = ['task', 'platform', 'method', 'version', 'fault', 'seed'] as const;

/** Reports what is wrong and keeps the rest. @param own the reader's phone and app version, if the address has none */
export function readAddress(
  product: Product,
  { searchParams, hash }: URL,
  own: { device?: string | undefined; version?: string | undefined } = {},
): PracticeRequest {
  const text = Object.fromEntries(
    SCENARIO_FIELDS.map((field) => [field, searchParams.get(field) ?? undefined] as const),
  );
  const isOpen = SCENARIO_FIELDS.every((field) => field === 'seed' || text[field] === undefined);
  const wish = {
    ...text,
    version: text.version ?? own.version,
    ...(isOpen && { task: firstTask(product, own.device) }),
  };
  const { scenario, problems } = product.readScenario(wish, own.device);
  const troubles = new Set(problems.map(troubleOf));
  const actions = decodeActions(hash.startsWith('#d=') ? hash.slice('#d='.length) : '');
  if (!actions) troubles.add('sim.trouble.actions');
  const guide = searchParams.get('guide') ?? undefined;
  const isGuide = guide !== undefined && /^[a-z0-9-]{1,60}$/.test(guide);
  if (guide !== undefined && !isGuide) troubles.add('sim.trouble.guide');
  return {
    scenario,
    actions: actions ?? [],
    guide: isGuide ? { id: guide, place: hash } : undefined,
    troubles: [...troubles],
  };
}

/** The product's first task, unless the reader's phone cannot practice it. */
function firstTask({ definition, worlds }: Product, device: string | undefined): string | undefined {
  const [first] = Object.keys(definition.tasks);
  const tasks = worlds.filter(({ platform }) => platform === device).map(({ task }) => task);
  return tasks.length === 0 || tasks.some((task) => task === first) ? first : undefined;
}

export function queryOf({ task, platform, method, version, faults, seed }: Scenario): string {
  return [
    `task=${task}`,
    `platform=${platform}`,
    `method=${method}`,
    ...(version === undefined ? [] : [`version=${version}`]),
    ...(faults.length === 0 ? [] : [`fault=${faults.join(',')}`]),
    `seed=${seed}`,
  ].join('&');
}

export function simulatorAddress(): string {
  return `${location.origin}${location.pathname}`;
}

const loadStepOpening = lazy(() => import('./at-step.ts'));

/** Opens the practice of an address, or restores it from the browser's history. */
export async function openingPractice(product: Product, asked: PracticeRequest): Promise<OpenedPractice> {
  const opened = asked.guide ? await atGuideStep(product, asked, asked.guide) : ofAddress(product, asked);
  const { scenario } = opened.practice;
  const kept = recallActions(queryOf(scenario));
  return kept ? { ...opened, practice: product.replay(scenario, kept).practice } : opened;
}

/** The saved actions of this practice in the current history entry. */
export function recallActions(query: string): PracticeAction[] | undefined {
  const { of, actions } = (history.state ?? {}) as { of?: unknown; actions?: unknown };
  return of === query && typeof actions === 'string' ? decodeActions(actions) : undefined;
}

function ofAddress(product: Product, { scenario, actions }: PracticeRequest): OpenedPractice {
  const { practice, problem } = product.replay(scenario, actions);
  return problem ? { practice, notice: actionTrouble(problem) } : { practice };
}

/** Loaded only for addresses with a guide. */
async function atGuideStep(
  product: Product,
  asked: PracticeRequest,
  { id, place }: NonNullable<PracticeRequest['guide']>,
): Promise<OpenedPractice> {
  try {
    const { openedAtStep } = await later(loadStepOpening);
    const opened = await openedAtStep(product, id, place, asked.scenario.version);
    if (opened) return opened;
  } catch (error) {
    if (isSaid(error)) return ofAddress(product, asked);
    // Readers have the same choices as if the guide did not exist.
  }
  return { ...ofAddress(product, asked), notice: 'sim.trouble.guide' };
}
