export interface Progress {
  step: string;
  /** The ways chosen so far, in order. */
  ways: readonly string[];
  /** The part of the step, from 2. Absent for the first. */
  part?: number | undefined;
}

interface PlaceText extends Progress {
  /** Whether it leads to the walkthrough instead of the article. */
  isGuided: boolean;
}

const STEP = 'step-';

/** The fragment of a walk's introduction, without `#`. */
export const BEGINNING = 'start~';

const FORM = /^#?step-([a-z0-9-]{1,60})(?:(?:\.([2-9]))?(~[a-z0-9.-]{0,600}))?$/;

export function stepFragment(step: string): string {
  return STEP + step;
}

/**
 * The fragment of a place in the walkthrough, without `#`. It always contains `~`, which distinguishes it from a step
 * in the article. A later part follows the step after a dot.
 * @example guidedFragment({ step: 'scan', ways: ['login'] }) // 'step-scan~login'
 * @example guidedFragment({ step: 'more', ways: ['home'], part: 2 }) // 'step-more.2~home'
 */
export function guidedFragment({ step, ways, part }: Progress): string {
  return `${STEP}${step}${part === undefined ? '' : `.${part}`}~${ways.join('.')}`;
}

export function writeFragment(place: PlaceText): string {
  return place.isGuided ? guidedFragment(place) : stepFragment(place.step);
}

/** Reads an untrusted fragment, with or without `#`. `undefined` if it is not a place. */
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

export function asksForStep(hash: string): boolean {
  return hash.startsWith(`#${STEP}`);
}

export function asksForWalk(hash: string): boolean {
  return hash === `#${BEGINNING}` || (asksForStep(hash) && hash.indexOf('~') > STEP.length + 1);
}
