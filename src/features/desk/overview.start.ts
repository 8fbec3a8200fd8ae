import { partIn } from '../../ui/dom.ts';
import { isSaid, lazy, later } from '../../ui/later.ts';

/** By way of the console's own script: what both need is loaded once, and the console is none the heavier. */
const loadConsole = lazy(() => import('./start.tsx'));

/** The place of the overview on its page. */
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
