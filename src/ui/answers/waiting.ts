import { KINDS } from '../kept/list.ts';
import type { Shelf } from '../storage/shelf.ts';

/** What a reader says of a guide at its end. */
export interface Answer {
  article: string;
  /** The step at which the walk ended; empty where it was none. */
  step: string;
  /** How it ended and whether it helped: `done:helped`. */
  outcome: string;
}

/** An answer that waits to be sent. */
export interface Waiting extends Answer {
  /** Its own name, by which an endpoint can tell that it has come before. */
  id: string;
  /** When it was given, in milliseconds since 1970. */
  given: number;
}

/** Where the operator wants answers sent, if anywhere. */
export function feedbackAddress({ documentElement }: Document): string | undefined {
  return documentElement.dataset['feedback'];
}

/** So many answers wait at the most; the oldest makes way. */
export const MOST_WAITING = 20;

/** Lets an answer wait. @returns whether the browser could keep it */
export function wait(answer: Waiting, store: Shelf): boolean {
  const before = waitingIn(store);
  for (const { id } of before.slice(0, Math.max(0, before.length - MOST_WAITING + 1)))
    store.remember('answer', undefined, id);
  const { id, ...said } = answer;
  return store.remember('answer', JSON.stringify(said), id);
}

/** The answers that wait, the oldest first. What is none, and what has waited too long, is deleted. */
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

/** An answer from what was kept, which anybody may have changed. */
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
