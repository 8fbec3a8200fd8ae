import {
  encodeActions,
  labelOf,
  type Practice,
  type PracticeAction,
  type Product,
  type Scenario,
} from '../../../machines/simulator/index.ts';
import { RemedyProgress, type FaultRemedies } from './remedy-progress.ts';
import type { PracticeProblem } from './troubles.ts';

/**
 * A practice, with the labels of tapped controls at that time and the remedy in progress. The practice's own log has
 * ids only.
 */
export class Course {
  readonly practice: Practice;
  /** Keys of labels in content/apps, one for each action in the log. */
  readonly names: string[] = [];
  readonly remedy: RemedyProgress;
  readonly #product: Product;
  readonly #remedies: FaultRemedies;

  /** @param remedies without them no faults are detected */
  constructor(product: Product, scenario: Scenario, remedies: FaultRemedies = {}) {
    this.practice = product.start(scenario);
    this.#product = product;
    this.#remedies = remedies;
    this.remedy = new RemedyProgress(product, remedies);
  }

  perform(action: PracticeAction): PracticeProblem | undefined {
    const name = 'control' in action ? this.#nameOf(action) : '';
    const problem = this.practice.perform(action);
    if (problem) return problem;
    if (action.kind !== 'wait') this.names.push(name);
    this.remedy.notice(this.practice.view, 'control' in action ? action : action.kind === 'move' ? 'move' : undefined);
    return undefined;
  }

  /** The course without the last action. */
  undone(): Course {
    return along(this.#product, this.practice.scenario, this.practice.undone().actions, this.#remedies).course;
  }

  /**
   * A course with other actions: continues this one for a single new action, otherwise starts again. Returns a problem
   * and leaves this course unchanged if an action is impossible.
   */
  following(actions: readonly PracticeAction[]): Led {
    const rest = restOf(this.practice.actions, actions);
    if (rest?.length !== 1) return along(this.#product, this.practice.scenario, actions, this.#remedies);
    return performing(this, rest);
  }

  #nameOf({ on, control }: Extract<PracticeAction, { control: string }>): string {
    const screen = this.practice.view[on];
    return (screen && labelOf(screen, control)) ?? `controls.${control}`;
  }
}

/** The resulting course, and the problem that stopped it. */
interface Led {
  course: Course;
  problem?: PracticeProblem;
}

/** Performs actions from the start; stops at the first impossible one. */
export function along(
  product: Product,
  scenario: Scenario,
  actions: readonly PracticeAction[],
  remedies?: FaultRemedies,
): Led {
  return performing(new Course(product, scenario, remedies), actions);
}

function performing(course: Course, actions: readonly PracticeAction[]): Led {
  for (const action of actions) {
    const problem = course.perform(action);
    if (problem) return { course, problem };
  }
  return { course };
}

/** The actions that lead from some to others; `undefined` if they differ. */
export function restOf(
  own: readonly PracticeAction[],
  others: readonly PracticeAction[],
): PracticeAction[] | undefined {
  if (others.length < own.length) return undefined;
  const parting = own.findIndex((action, index) => !isSame(action, others[index]));
  const more = others.slice(own.length);
  if (parting < 0) return more;
  if (parting < own.length - 1) return undefined;
  const [mine, theirs] = [own[parting], others[parting]];
  if (mine?.kind === 'move' && theirs?.kind === 'move') return [theirs, ...more];
  if (mine?.kind !== 'wait' || theirs?.kind !== 'wait' || theirs.seconds < mine.seconds) return undefined;
  return [{ kind: 'wait', seconds: theirs.seconds - mine.seconds }, ...more];
}

function isSame(action: PracticeAction, other: PracticeAction | undefined): boolean {
  return other !== undefined && encodeActions([action]) === encodeActions([other]);
}
