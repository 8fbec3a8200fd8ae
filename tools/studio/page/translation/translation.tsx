import './translation.css';
import { Component } from 'preact';
import type { TranslationList, UnitState } from '../../protocol/translation.types.ts';
import { LanguageTable } from '../parts/language-table.tsx';
import type { StudioStore } from '../store.ts';
import { nameOf } from './unit-store.ts';
import { Unit } from './unit.tsx';

interface TranslationProps {
  store: StudioStore;
}

interface TranslationsState {
  list?: TranslationList | undefined;
}

/** What is to be translated; or one unit of it in one language. */
export class Translation extends Component<TranslationProps, TranslationsState> {
  override state: TranslationsState = {};
  #asked = -1;
  #leave: (() => void) | undefined;

  override componentDidMount(): void {
    this.#leave = this.props.store.listen(() => void this.#ask());
    void this.#ask();
  }

  override componentWillUnmount(): void {
    this.#leave?.();
  }

  async #ask(): Promise<void> {
    const { store } = this.props;
    if (store.place.of !== undefined || store.shown === this.#asked) return;
    this.#asked = store.shown;
    await store.attempt(async () => this.setState({ list: await store.api.get<TranslationList>('translation') }));
  }

  override render({ store }: TranslationProps, { list }: TranslationsState) {
    const { t, facts, place } = store;
    if (place.of !== undefined && place.part !== undefined)
      return <Unit key={`${place.of} ${place.part}`} store={store} id={place.of} language={place.part} />;
    if (!list || !facts)
      return (
        <p class="studio-page" role="status">
          {t('loading')}
        </p>
      );
    const languages = facts.articleLanguages.filter(({ isSource }) => !isSource);
    const open = list.units.filter(({ languages: its }) => languages.some(({ id }) => isBehind(its[id])));
    const shown = [...open, ...list.units.filter((unit) => !open.includes(unit))];
    return (
      <div class="studio-page">
        <h2>{t('view.translation')}</h2>
        <p role="status">
          {open.length === 0 ? t('translation.allFresh') : t('translation.behind', { count: open.length })}
        </p>
        <LanguageTable
          title={t('translation.what')}
          languages={languages}
          rows={shown.map(({ id, title, languages: its }) => ({
            id,
            title: title ?? nameOf(t, id),
            language: title === undefined ? undefined : list.source,
            cell: (language) => {
              const state = its[language.id];
              if (!state) return '—';
              return (
                <a
                  href={`#translation/${encodeURIComponent(id)}/${language.id}`}
                  aria-label={`${title ?? nameOf(t, id)} · ${language.name}: ${stateText(t, state)}`}
                  data-state={state.state}
                >
                  {stateText(t, state)}
                </a>
              );
            },
          }))}
        />
      </div>
    );
  }
}

function isBehind(state: UnitState | undefined): boolean {
  return state !== undefined && state.state !== 'done' && state.state !== 'source';
}

function stateText(t: StudioStore['t'], { state, changed, missing, isSecret }: UnitState): string {
  const words =
    state === 'outdated' && changed > 0
      ? t('translation.changed', { count: changed })
      : state === 'incomplete'
        ? t('translation.lacking', { count: missing })
        : t(`translation.state.${state}`);
  return isSecret ? `${words} · ${t('translation.secret')}` : words;
}
