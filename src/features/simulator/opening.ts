import { decodeActions, type Practice, type PracticeAction, type Product } from '../../../machines/simulator/index.ts';
import { isSaid, lazy, later } from '../../ui/later.ts';
import { queryOf, type PracticeRequest } from './address.ts';
import { actionTrouble, type TroubleKey } from './words.ts';

/** The beginning of a practice. */
export interface OpenedPractice {
  practice: Practice;
  notice?: TroubleKey | undefined;
  /** The guide's step that it is at. */
  guide?: { id: string; place: string } | undefined;
  /** The device that the step is about. */
  facing?: 'portal' | 'phone' | undefined;
}

const loadStepOpening = lazy(() => import('./at-step.ts'));

/** Opens the practice of an address, or restores it from the browser's history. */
export async function openingPractice(product: Product, asked: PracticeRequest): Promise<OpenedPractice> {
  const opened = asked.guide ? await atGuideStep(product, asked, asked.guide) : ofAddress(product, asked);
  const { scenario } = opened.practice;
  const kept = recallActions(queryOf(scenario, asked.surprise));
  return kept ? { ...opened, practice: product.replay(scenario, kept).practice } : opened;
}

/** The saved actions of this practice in the current history entry. */
export function recallActions(query: string): PracticeAction[] | undefined {
  const { of, actions } = (history.state ?? {}) as { of?: unknown; actions?: unknown };
  return of === query && typeof actions === 'string' ? decodeActions(actions) : undefined;
}

function ofAddress(product: Product, { scenario, actions, string }: PracticeRequest): OpenedPractice {
  const { practice, problem } = product.replay(scenario, actions);
  if (problem) return { practice, notice: actionTrouble(problem) };
  const { code } = practice.view;
  const isOther = string !== undefined && code !== undefined && code.string !== string;
  return isOther ? { practice, notice: 'sim.trouble.string' } : { practice };
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
