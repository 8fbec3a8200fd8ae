import { Interview } from './diagnosis/interview.ts';

/** The place of the interview on its page. */
class DiagnosisInterview extends HTMLElement {
  connectedCallback(): void {
    new Interview(this).begin();
  }
}

customElements.define('diagnosis-interview', DiagnosisInterview);
