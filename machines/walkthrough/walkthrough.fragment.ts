/** What an address's fragment says of a place in a guide, before anybody has asked the graph whether it is one. */
export interface PlaceText {
  step: string;
  ways: readonly string[];
  /** Which part of the step, from 2; absent for the first. */
  part?: number | undefined;
  /** Whether it asks for the walkthrough; a plain link leads to the step in the article. */
  isGuided: boolean;
}

const STEP = 'step-';

/** The fragment of what a walk asks before its first step, without `#`. */
export const BEGINNING = 'start~';

const FORM = /^#?step-([a-z0-9-]{1,60})(?:(?:\.([2-9]))?(~[a-z0-9.-]{0,600}))?$/;

/** The fragment of a step in the article, without `#`. */
export function stepFragment(step: string): string {
  return STEP + step;
}

/**
 * The fragment of a place in the walkthrough, without `#`: without ways it ends in `~`, which tells it from a link to the step
 * in the article. A later part of a step follows it after a dot.
 *
 * @example guidedFragment({ step: 'scan', ways: ['login'] }) // 'step-scan~login'
 * @example guidedFragment({ step: 'more', ways: ['home'], part: 2 }) // 'step-more.2~home'
 */
export function guidedFragment({ step, ways, part }: Pick<PlaceText, 'step' | 'ways' | 'part'>): string {
  return `${STEP}${step}${part === undefined ? '' : `.${part}`}~${ways.join('.')}`;
}

/** A place once more as a fragment, of the kind that it was. */
export function writeFragment(place: PlaceText): string {
  return place.isGuided ? guidedFragment(place) : stepFragment(place.step);
}

/** A place as a fragment has it, with or without `#`; nothing where it is none, hostile or old as it may be. */
export function readFragment(text: string): PlaceText | undefined {
  const [, step, part, ways] = FORM.exec(text) ?? [];
  if (step === undefined) return undefined;
  const chosen = ways?.slice(1) ?? '';
  return {
    step,
    ways: chosen === '' ? [] : chosen.split('.'),
    ...(part === undefined ? {} : { part: Number(part) }),
    isGuided: ways !== undefined,
  };
}

/** Whether an address's fragment is meant for a step, though it may be none that can be read. */
export function asksForStep(hash: string): boolean {
  return hash.startsWith(`#${STEP}`);
}

/** Whether it asks for the walkthrough, though it may be for a place that is none. */
export function asksForWalk(hash: string): boolean {
  return hash === `#${BEGINNING}` || (asksForStep(hash) && hash.indexOf('~') > STEP.length + 1);
}
