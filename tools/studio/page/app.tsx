import { Component } from 'preact';
import { Conflicts } from './parts/conflicts.tsx';
import type { StudioPlace } from './place.ts';
import type { StudioStore } from './store.ts';
import { VIEWS } from './views.ts';

interface AppProps {
  store: StudioStore;
}

export class App extends Component<AppProps> {
  #leave: (() => void) | undefined;
  #place: StudioPlace | undefined;

  override componentDidMount(): void {
    const { store } = this.props;
    this.#leave = store.listen(() => this.forceUpdate());
    this.#place = store.place;
    addEventListener('keydown', this.#press);
    addEventListener('beforeunload', this.#ask);
  }

  /** After a link inside a view, the focus goes to the next view. */
  override componentDidUpdate(): void {
    const { place } = this.props.store;
    if (place === this.#place) return;
    this.#place = place;
    if (document.activeElement !== document.body) return;
    const [main, first] = ['main', 'main [data-begin]'].map((each) => document.querySelector<HTMLElement>(each));
    (first ?? main)?.focus();
  }

  override componentWillUnmount(): void {
    this.#leave?.();
    removeEventListener('keydown', this.#press);
    removeEventListener('beforeunload', this.#ask);
  }

  #press = (event: KeyboardEvent): void => {
    const { store } = this.props;
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      s: () => void store.save().then(() => store.unsaved.length === 0 && store.say('save.done')),
      z: () => (event.shiftKey ? store.redo() : store.undo()),
      // With Shift, a text's own key takes its line away.
      ...(event.shiftKey ? {} : { k: () => store.open({ view: 'search', of: undefined, part: undefined }) }),
    };
    const act = acts[key];
    if (!act) return;
    if (key === 'z' && (event.target as Element).matches('input, select')) return;
    event.preventDefault();
    act();
  };

  #ask = (event: BeforeUnloadEvent): void => {
    if (this.props.store.unsaved.length > 0) event.preventDefault();
  };

  override render({ store }: AppProps) {
    const { t, place, unsaved, message } = store;
    const view = VIEWS.find(({ id }) => id === place.view) ?? VIEWS[0];
    const faults = store.issues.filter(({ isFault }) => isFault).length;
    return (
      <div class="studio">
        <header class="studio-head">
          <h1>{t('title')}</h1>
          <nav aria-label={t('menu')}>
            <ul role="list">
              {VIEWS.filter(({ id }) => id !== 'file').map(({ id }) => (
                <li key={id}>
                  <a href={`#${id}`} aria-current={id === view?.id ? 'page' : undefined} data-view={id}>
                    {t(`view.${id}`)}
                    {id === 'check' && faults > 0 && <span class="studio-count">{faults}</span>}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div class="studio-acts">
            <button type="button" data-action="undo" disabled={!store.canUndo} onClick={() => store.undo()}>
              {t('undo')}
            </button>
            <button type="button" data-action="redo" disabled={!store.canRedo} onClick={() => store.redo()}>
              {t('redo')}
            </button>
            <span class="studio-mark" data-saved={unsaved.length === 0}>
              {t(unsaved.length === 0 ? 'save.saved' : 'save.saving')}
            </span>
          </div>
          <p role="status" class={message?.isFault ? 'studio-said studio-fault' : 'studio-said'}>
            {message?.text === store.trouble ? undefined : message?.text}
          </p>
          {store.trouble !== undefined && (
            <p role="alert" class="studio-said studio-fault" data-trouble="">
              {store.trouble}
            </p>
          )}
          {store.checkFailed !== undefined && (
            <p role="alert" class="studio-said studio-fault" data-check-failed="">
              {t('check.failed', { reason: store.checkFailed })}
            </p>
          )}
        </header>
        {store.conflicts.length > 0 && <Conflicts store={store} />}
        <main data-view={view?.id} tabIndex={-1}>
          {view && <view.View store={store} />}
        </main>
      </div>
    );
  }
}
