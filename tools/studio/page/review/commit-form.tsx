import '../parts/form.css';
import { Component } from 'preact';
import type { HistoryState } from '../../protocol/protocol.types.ts';
import { UncheckedNote } from '../check/issue-parts.tsx';
import { TextField } from '../parts/fields.tsx';
import type { StudioStore } from '../store.ts';

interface CommitFormProps {
  store: StudioStore;
  history: Exclude<HistoryState, { without: string }>;
  done: () => void;
}

interface CommitFormState {
  message: string;
  isNew: boolean;
  branch: string;
  isBusy: boolean;
}

/** The next commit: what it says, and on which branch. It has what lies below `content/`, and goes nowhere. */
export class CommitForm extends Component<CommitFormProps, CommitFormState> {
  override state: CommitFormState = { message: '', isNew: false, branch: '', isBusy: false };

  async #commit(event: Event): Promise<void> {
    event.preventDefault();
    const { store, done } = this.props;
    const { message, isNew, branch } = this.state;
    if (this.state.isBusy) return;
    this.setState({ isBusy: true });
    try {
      if (store.unsaved.length > 0) await store.save();
      // Why it was not saved has been said.
      if (store.unsaved.length > 0) return;
      await store.attempt(async () => {
        const { commit } = await store.api.post<{ commit: string }>('commit', {
          message,
          ...(isNew ? { branch: branch.trim() } : {}),
        });
        this.setState({ message: '', isNew: false, branch: '' });
        done();
        store.say('changes.committed', { commit });
      });
    } finally {
      this.setState({ isBusy: false });
    }
  }

  override render({ store, history }: CommitFormProps, { message, isNew, branch, isBusy }: CommitFormState) {
    const { t } = store;
    const { author } = history;
    return (
      <form
        class="studio-form studio-commit"
        aria-label={t('changes.commit')}
        onSubmit={(event) => void this.#commit(event)}
      >
        <h3>{t('changes.commit')}</h3>
        <TextField
          id="commit-message"
          label={t('changes.message')}
          rows={3}
          isRequired
          value={message}
          onValue={(text) => this.setState({ message: text })}
        />
        <fieldset class="studio-field">
          <legend>{t('changes.where')}</legend>
          {[false, true].map((each) => (
            <label key={String(each)} class="studio-choice">
              <input
                type="radio"
                name="commit-where"
                checked={isNew === each}
                onChange={() => this.setState({ isNew: each })}
              />
              {each
                ? t('changes.newBranch')
                : t('changes.thisBranch', { branch: history.branch ?? t('changes.noBranch') })}
            </label>
          ))}
        </fieldset>
        {isNew && (
          <TextField
            id="commit-branch"
            label={t('changes.branch')}
            isRequired
            isName
            value={branch}
            onValue={(text) => this.setState({ branch: text })}
          />
        )}
        <p class="studio-hint">
          {author === undefined ? t('changes.noAuthor') : t('changes.author', { author })} {t('changes.only')}
        </p>
        <CommitFaults store={store} />
        <UncheckedNote store={store} languages={store.unchecked()} />
        <div class="studio-acts">
          <button type="submit" class="studio-main" data-action="commit" disabled={isBusy || author === undefined}>
            {store.unsaved.length > 0 ? t('changes.saveAndCommit') : t('changes.doCommit')}
          </button>
        </div>
      </form>
    );
  }
}

/** The faults that keep anything from being committed, with the way to them. */
function CommitFaults({ store: { t, issues } }: { store: StudioStore }) {
  const count = issues.filter(({ isFault }) => isFault).length;
  if (count === 0) return null;
  return (
    <p class="studio-fault" data-commit-faults="">
      {t('changes.faultsFirst', { count })} <a href="#check">{t('changes.showFaults')}</a>
    </p>
  );
}
