import { Component } from 'preact';
import type { SimKey, SimulatorWords } from './words.ts';

interface CopyLinkProps {
  words: SimulatorWords;
  address: string;
}

interface CopyLinkState {
  outcome?: SimKey;
}

/** Copies an address, and says whether that worked. */
export class CopyLink extends Component<CopyLinkProps, CopyLinkState> {
  override state: CopyLinkState = {};

  #copy = (): void => {
    // Absent where the site is not served securely.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const written = clipboard ? clipboard.writeText(this.props.address) : Promise.reject(new Error('no clipboard'));
    written.then(
      () => this.setState({ outcome: 'sim.tools.copied' }),
      () => this.setState({ outcome: 'sim.tools.copyFailed' }),
    );
  };

  override render({ words: { t } }: CopyLinkProps, { outcome }: CopyLinkState) {
    return (
      <>
        <button type="button" class="sim-button" data-action="copy-link" onClick={this.#copy}>
          {t('sim.tools.copyLink')}
        </button>
        <span class="sim-quiet sim-copied" role="status">
          {outcome && t(outcome)}
        </span>
      </>
    );
  }
}
