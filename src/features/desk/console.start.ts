import { partIn } from '../../ui/dom.ts';
import { isSaid, later } from '../../ui/later.ts';

/** The place of the agent's console on its page. */
class AgentConsole extends HTMLElement {
  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    try {
      await later(async () => (await import('./start.tsx')).startConsole(this));
    } catch (error) {
      const words = isSaid(error) ? '' : this.dataset['failed'];
      partIn(this, '[role="status"]').textContent = words ?? '';
      throw error;
    }
  }
}

customElements.define('agent-console', AgentConsole);
