import { partIn } from '../../ui/dom.ts';
import { isSaid, lazy, later } from '../../ui/later.ts';

/** The console's script contains the shared code and imports the overview lazily, so that the console stays small. */
const load = lazy(() => import('./start.tsx'));

function define(name: string, start: 'startConsole' | 'startOverview'): void {
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback(): void {
        void this.#start();
      }

      async #start(): Promise<void> {
        try {
          await later(async () => (await load())[start](this));
        } catch (error) {
          const words = isSaid(error) ? '' : this.dataset['failed'];
          partIn(this, '[role="status"]').textContent = words ?? '';
          throw error;
        }
      }
    },
  );
}

define('agent-console', 'startConsole');
define('agent-overview', 'startOverview');
