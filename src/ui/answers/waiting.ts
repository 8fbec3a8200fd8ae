import { KINDS } from '../kept/list.ts';
import type { Shelf } from '../storage/shelf.ts';

/** A reader's answer at the end of a guide. */
export interface Answer {
  article: string;
  /** The step at which the walk ended; empty if at none. */
  step: string;
  /** How it ended and whether it helped: `done:helped`. */
  outcome: string;
}

/** An answer that has not been sent. */
export interface Waiting extends Answer {
  /** Unique id, so that an endpoint recognizes a duplicate. */
  id: string;
  /** When it was given, in milliseconds since 1970. */
  given: number;
}

/** The address for answers, if the site has one. */
export function feedbackAddress({ documentElement }: Document): string | undefined {
  return documentElement.dataset['feedback'];
}

/** Maximum number of waiting answers. Older ones are deleted. */
export const MAX_WAITING = 20;

/** Stores an answer until it is sent. @returns whether it could be stored */
export function wait(answer: Waiting, store: Shelf): boolean {
  const before = waitingIn(store);
  for (const { id } of before.slice(0, Math.max(0, before.length - MAX_WAITING + 1)))
    store.remember('answer', undefined, id);
  const { id, ...said } = answer;
  return store.remember('answer', JSON.stringify(said), id);
}

/** The waiting answers, the oldest first. Deletes invalid and expired ones. */
export function waitingIn(store: Shelf, now: number = Date.now()): Waiting[] {
  return store
    .names('answer')
    .flatMap((id) => {
      const answer = readAnswer(id, store.recall('answer', id));
      if (answer && now - answer.given <= KINDS.answer.days * 86_400_000) return [answer];
      store.remember('answer', undefined, id);
      return [];
    })
    .sort((a, b) => a.given - b.given);
}

/** Parses a stored answer, which anybody may have changed. */
function readAnswer(id: string, text: string | undefined): Waiting | undefined {
  try {
    const { article, step, outcome, given } = JSON.parse(text ?? '') as Record<string, unknown>;
    const areTexts = [article, step, outcome].every((each) => typeof each === 'string' && each.length <= 200);
    if (!areTexts || typeof given !== 'number') return undefined;
    return { id, article: article as string, step: step as string, outcome: outcome as string, given };
  } catch {
    return undefined;
  }
}
