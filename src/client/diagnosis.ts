import { Interview } from './diagnosis/interview.ts';
import { nextTask } from './next-task.ts';

/** The place of the interview on its page. */
class DiagnosisInterview extends HTMLElement {
  connectedCallback(): void {
    void nextTask().then(() => new Interview(this).begin());
  }
}

customElements.define('diagnosis-interview', DiagnosisInterview);
