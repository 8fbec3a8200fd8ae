import { Component } from 'preact';
import { CHOOSABLE, choicesOf, type Choosable, type Choice, type ChoiceSource } from './choices.ts';
import { Picker } from '../parts/picker.tsx';

interface InsertBarProps {
  t(key: string): string;
  /** What is chosen from, where the cursor stands. */
  source(): Promise<ChoiceSource | undefined>;
  onChoice(choice: Choice): void;
  onClose(): void;
}

interface InsertBarState {
  open: { kind: Choosable; choices: readonly Choice[] } | undefined;
}

/** Puts something in by its name: a button for each kind, and a list to search. */
export class InsertBar extends Component<InsertBarProps, InsertBarState> {
  override state: InsertBarState = { open: undefined };

  async #open(kind: Choosable): Promise<void> {
    const source = await this.props.source();
    if (!source) return;
    const choices = choicesOf(kind, source);
    const [only, ...more] = choices;
    // Where there is nothing to choose, it comes in at once.
    if (only && more.length === 0 && kind === 'WhenReading') this.#choose(only);
    else this.setState({ open: { kind, choices } });
  }

  #choose(choice: Choice): void {
    this.setState({ open: undefined });
    this.props.onChoice(choice);
  }

  #close(isLeft: boolean): void {
    this.setState({ open: undefined });
    if (!isLeft) this.props.onClose();
  }

  override render({ t }: InsertBarProps, { open }: InsertBarState) {
    return (
      <div class="studio-insert" role="group" aria-label={t('articles.insert')}>
        {CHOOSABLE.map((kind) => (
          <button
            type="button"
            key={kind}
            data-insert={kind}
            aria-haspopup="dialog"
            aria-expanded={open?.kind === kind}
            onClick={() => void this.#open(kind)}
          >
            {t(`articles.kind.${kind}`)}
          </button>
        ))}
        {open && (
          <Picker
            key={open.kind}
            t={t}
            title={t(`articles.kind.${open.kind}`)}
            choices={open.choices}
            onChoice={(choice) => this.#choose(choice)}
            onClose={(isLeft) => this.#close(isLeft)}
          />
        )}
      </div>
    );
  }
}
