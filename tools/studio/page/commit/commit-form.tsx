import '../parts/form.css';
import { Component } from 'preact';
import { UncheckedNote } from '../check/issue-parts.tsx';
import type { StudioStore } from '../store.ts';

interface CommitFormProps {
  store: StudioStore;
  author: string | undefined;
  done: () => void;
}

/** The next commit: a message and one button. It contains what is below `content/`, and is never pushed. */
export class CommitForm extends Component<CommitFormProps, { message: string; isBusy: boolean }> {
  override state = { message: '', isBusy: false };

  async #commit(event: Event): Promise<void> {
    event.preventDefault();
    const { store, done } = this.props;
    const { message, isBusy } = this.state;
    if (isBusy) return;
    this.setState({ isBusy: true });
    try {
      await store.save();
      // The reason is shown already.
      if (store.unsaved.length > 0) return;
      await store.attempt(async () => {
        const { commit } = await store.api.post<{ commit: string }>('commit', { message });
        this.setState({ message: '' });
        done();
        store.say('commit.done', { commit });
      });
    } finally {
      this.setState({ isBusy: false });
    }
  }

  override render({ store, author }: CommitFormProps, { message, isBusy }: { message: string; isBusy: boolean }) {
    const { t } = store;
    return (
      <form class="studio-form" aria-label={t('view.commit')} onSubmit={(event) => void this.#commit(event)}>
        <div class="studio-field">
          <label for="commit-message">{t('commit.message')}</label>
          <textarea
            id="commit-message"
            rows={3}
            required
            value={message}
            onInput={(event) => this.setState({ message: event.currentTarget.value })}
          />
        </div>
        <p class="studio-hint">
          {author === undefined ? t('commit.noAuthor') : t('commit.author', { author })} {t('commit.only')}
        </p>
        <CommitFaults store={store} />
        <UncheckedNote store={store} languages={store.unchecked()} />
        <div class="studio-acts">
          <button type="submit" class="studio-main" data-action="commit" disabled={isBusy || author === undefined}>
            {t('commit.commit')}
          </button>
        </div>
      </form>
    );
  }
}

/** The faults that prevent a commit, and the way to them. */
function CommitFaults({ store: { t, issues } }: { store: StudioStore }) {
  const count = issues.filter(({ isFault }) => isFault).length;
  if (count === 0) return null;
  return (
    <p class="studio-fault" data-commit-faults="">
      {t('commit.faultsFirst', { count })} <a href="#check">{t('commit.showFaults')}</a>
    </p>
  );
}
