import { partIn } from '../../ui/dom.ts';
import { isSaid, lazy, later } from '../../ui/later.ts';

/** The console's script contains the shared code and imports the overview lazily, so that the console stays small. */
const loadConsole = lazy(() => import('./start.tsx'));

/** The custom element that starts the overview. */
class AgentOverview extends HTMLElement {
  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    try {
      await later(async () => (await loadConsole()).startOverview(this));
    } catch (error) {
      const words = isSaid(error) ? '' : this.dataset['failed'];
      partIn(this, '[role="status"]').textContent = words ?? '';
      throw error;
    }
  }
}

customElements.define('agent-overview', AgentOverview);
