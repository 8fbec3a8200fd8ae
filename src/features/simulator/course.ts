import {
  encodeActions,
  labelOf,
  type Practice,
  type PracticeAction,
  type Product,
  type Scenario,
} from '../../../machines/simulator/index.ts';
import { Mending, type FaultRemedies } from './next-act.ts';
import type { PracticeProblem } from './troubles.ts';

/**
 * A practice, what each thing was called when it was tapped, and what is left to mend. The world's own log knows ids
 * only, and what a control says, or a fault shows, depends on the screen of that moment.
 */
export class Course {
  readonly practice: Practice;
  /** Keys of labels in content/apps, one for each action in the log. */
  readonly names: string[] = [];
  readonly mending: Mending;
  readonly #product: Product;
  readonly #remedies: FaultRemedies;

  /** @param remedies what mends each fault; without them none is noticed */
  constructor(product: Product, scenario: Scenario, remedies: FaultRemedies = {}) {
    this.practice = product.start(scenario);
    this.#product = product;
    this.#remedies = remedies;
    this.mending = new Mending(product, remedies);
  }

  /** Does one thing, or says why it cannot be done. */
  perform(action: PracticeAction): PracticeProblem | undefined {
    const name = 'control' in action ? this.#nameOf(action) : '';
    const problem = this.practice.perform(action);
    if (problem) return problem;
    if (action.kind !== 'wait') this.names.push(name);
    this.mending.notice(this.practice.view, 'control' in action ? action : action.kind === 'move' ? 'move' : undefined);
    return undefined;
  }

  /** The course without the last thing done. */
  undone(): Course {
    return along(this.#product, this.practice.scenario, this.practice.undone().actions, this.#remedies).course;
  }

  /**
   * Goes to where other actions lead: onward where one more follows one's own, from the start where they are others. Where
   * one of them cannot be done it says so, and this course is as it was: of several the first would have been done by then.
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

/** Where actions have led, and why no further. */
interface Led {
  course: Course;
  problem?: PracticeProblem;
}

/** The course that actions lead to; where one of them cannot be done it ends before it, and says so. */
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

/** What is left to do to come from some actions to others; nothing where they differ. */
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
