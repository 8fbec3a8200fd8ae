/** The place of the agent's console on its page. */
class AgentConsole extends HTMLElement {
  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    try {
      const { startConsole } = await import('./agent/start.tsx');
      await startConsole(this);
    } catch (error) {
      this.querySelector('[role="status"]')!.textContent = this.dataset['failed'] ?? '';
      throw error;
    }
  }
}

customElements.define('agent-console', AgentConsole);
