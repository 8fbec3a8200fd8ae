import { partIn } from '../../ui/dom.ts';
import { isSaid, lazy, later } from '../../ui/later.ts';

const loadConsole = lazy(() => import('./start.tsx'));

/** The custom element that starts the agent's console. */
class AgentConsole extends HTMLElement {
  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    try {
      await later(async () => (await loadConsole()).startConsole(this));
    } catch (error) {
      const words = isSaid(error) ? '' : this.dataset['failed'];
      partIn(this, '[role="status"]').textContent = words ?? '';
      throw error;
    }
  }
}

customElements.define('agent-console', AgentConsole);
