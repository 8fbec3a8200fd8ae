import { Component, createRef } from 'preact';
import './go-to.css';
import type { StudioStore } from '../store.ts';
import { placesOf, type NewKind } from './go-to-place.ts';
import { Picker } from './picker.tsx';

interface GoToProps {
  store: StudioStore;
  onEnd(): void;
}

/** Leads to any place of the studio by what it is called, without a way through menus and lists. */
export class GoTo extends Component<GoToProps, { kinds: readonly NewKind[] }> {
  override state: { kinds: readonly NewKind[] } = { kinds: [] };
  /** Where the focus was, and goes again where nothing is chosen. */
  readonly #before = document.activeElement;
  readonly #dialog = createRef<HTMLDialogElement>();

  override componentDidMount(): void {
    this.#dialog.current?.showModal();
    const { store } = this.props;
    void store.attempt(async () => {
      this.setState({ kinds: await store.api.get<readonly NewKind[]>('new') });
    });
  }

  #leave(isLeft: boolean): void {
    this.props.onEnd();
    if (!isLeft && this.#before instanceof HTMLElement) this.#before.focus();
  }

  override render({ store, onEnd }: GoToProps, { kinds }: { kinds: readonly NewKind[] }) {
    return (
      <dialog
        ref={this.#dialog}
        class="studio-goto"
        aria-label={store.t('goto')}
        onClose={() => this.#leave(false)}
        onClick={({ target, currentTarget }) => target === currentTarget && this.#leave(false)}
      >
        <Picker
          role="group"
          t={store.t}
          title={store.t('goto')}
          choices={placesOf(store, kinds)}
          onChoice={({ place }) => {
            onEnd();
            void store.open(place);
          }}
          onClose={(isLeft) => this.#leave(isLeft)}
        />
      </dialog>
    );
  }
}
