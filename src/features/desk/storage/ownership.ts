import type { CaseId } from '../../../../machines/console/index.ts';
import { storeOf } from '../../../ui/kept/prefix.ts';

const LOCK = storeOf('shirube-call');
/** Maximum time for another window to store a call and release it. */
const TIMEOUT_MS = 3000;

/** The calls that this window may change. Only one window at a time can hold the lock of a call. */
export class Ownership {
  readonly #releases = new Map<CaseId, () => void>();

  /**
   * @param how `wait` if another window was asked to release the call
   * @returns whether this window may change the call now
   */
  claim(id: CaseId, how?: 'wait'): Promise<boolean> {
    if (this.#releases.has(id)) return Promise.resolve(true);
    const locks = lockManager();
    if (!locks) {
      this.#releases.set(id, () => undefined);
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const hold = (lock: Lock | null): Promise<void> | undefined => {
        resolve(lock !== null);
        return lock ? new Promise((release) => this.#releases.set(id, release)) : undefined;
      };
      const options = how === 'wait' ? { signal: AbortSignal.timeout(TIMEOUT_MS) } : { ifAvailable: true };
      locks.request(`${LOCK}.${id}`, options, hold).catch(() => resolve(false));
    });
  }

  release(id: CaseId): void {
    this.#releases.get(id)?.();
    this.#releases.delete(id);
  }
}

/** `undefined` if the browser has no locks, as on pages without HTTPS. Then every window may change every call. */
function lockManager(): LockManager | undefined {
  try {
    return navigator.locks;
  } catch {
    return undefined;
  }
}
