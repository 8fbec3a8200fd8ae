import { StudioError } from './api.ts';

/** How long nobody is asked who did not answer. */
const PATIENCE_MS = 2000;

/** What is asked of the server, again and again. */
interface Following {
  /** Asks once, and waits there until there is something to be told. */
  ask: () => Promise<void>;
  /** Nobody answers, or does not know us any more. */
  lost: (error: StudioError) => void;
  /** It answers again. */
  back: () => void;
}

/** Asks for as long as the page is open; while nobody answers, every other second. */
export async function follow({ ask, lost, back }: Following): Promise<never> {
  let isLost = false;
  for (;;) {
    try {
      await ask();
      if (isLost) back();
      isLost = false;
    } catch (error) {
      if (!(error instanceof StudioError)) throw error;
      isLost = true;
      lost(error);
      await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    }
  }
}
