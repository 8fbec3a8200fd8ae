import { startSimulator } from './start.tsx';

/** The element in which the simulator runs; the page's own words stand beside it. */
class PracticeSimulator extends HTMLElement {
  connectedCallback(): void {
    void startSimulator(this);
  }
}

customElements.define('practice-simulator', PracticeSimulator);
