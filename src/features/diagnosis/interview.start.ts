import { Interview } from './interview.ts';
import { nextTask } from '../../ui/next-task.ts';

/** The place of the interview on its page. */
class DiagnosisInterview extends HTMLElement {
  connectedCallback(): void {
    void nextTask().then(() => new Interview(this).begin());
  }
}

customElements.define('diagnosis-interview', DiagnosisInterview);
