// As `kept/prefix.ts` has it: a module more would weigh on the walkthrough.
const PREFIX = `shirube${import.meta.env.BASE_URL.slice(0, -1)}.`;

/** Where a reader of a guide stood when they last were here; forgotten when they have finished. */
export interface Memory {
  /** The place as a fragment, to be decoded like any other that comes from outside. */
  recall(): string | undefined;
  keep(fragment: string): void;
  forget(): void;
}

/** The memory of one guide in this browser. */
export function memoryOf(guide: string): Memory {
  const key = `${PREFIX}walk.${guide}`;
  return {
    recall: () => attempt(() => localStorage.getItem(key)) ?? undefined,
    keep: (fragment) => attempt(() => localStorage.setItem(key, fragment)),
    forget: () => attempt(() => localStorage.removeItem(key)),
  };
}

/** Keeps whether a guide helped, in this browser, and sends it only where the operator has set an address for it. */
export function keepAnswer(
  answer: { article: string; step: string; outcome: string },
  address: string | undefined,
): void {
  attempt(() => localStorage.setItem(`${PREFIX}helped.${answer.article}`, answer.outcome));
  if (address) navigator.sendBeacon(address, JSON.stringify(answer));
}

/** Storage can be full or forbidden: then nothing is kept, and nothing breaks. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
