import { Component } from 'preact';
import type { TranslationView, UnitPair } from '../../protocol/translation.types.ts';
import { Issues } from '../check/issues.tsx';
import type { StudioStore } from '../store.ts';
import { Phrase } from './phrase.tsx';
import { isOpen, nameOf, UnitStore, type PairName } from './unit-store.ts';

interface UnitProps {
  store: StudioStore;
  id: string;
  language: string;
}

/** Both languages side by side, phrase by phrase. It begins at what changed. */
export class Unit extends Component<UnitProps, { isWhole: boolean }> {
  override state = { isWhole: false };
  readonly #unit: UnitStore;
  #leave: (() => void) | undefined;
  #hasBegun = false;

  constructor(props: UnitProps) {
    super(props);
    this.#unit = new UnitStore(props.store, props.id, props.language, () => this.forceUpdate());
  }

  override componentDidMount(): void {
    this.#leave = this.props.store.listen(() => void this.#unit.follow());
    void this.#unit.follow();
    addEventListener('keydown', this.#press);
  }

  override componentDidUpdate(): void {
    if (this.#hasBegun || !this.#unit.view) return;
    this.#hasBegun = true;
    this.#toNext();
  }

  override componentWillUnmount(): void {
    this.#leave?.();
    removeEventListener('keydown', this.#press);
  }

  #press = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // A key with Alt writes another letter on some keyboards: its place counts.
    const act = { KeyN: () => this.#toNext(true), KeyR: () => void this.#accept(), KeyD: () => void this.#done() }[
      event.code
    ];
    if (!act) return;
    event.preventDefault();
    act();
  };

  get #current(): PairName | undefined {
    const row = document.activeElement?.closest<HTMLElement>('[data-place]');
    return row ? { place: row.dataset['place'] ?? '', index: Number(row.dataset['index']) } : undefined;
  }

  #focus({ place, index }: PairName): void {
    const row = document.querySelector(`[data-place="${CSS.escape(place)}"][data-index="${index}"]`);
    row?.querySelector<HTMLElement>('textarea, button')?.focus();
    row?.scrollIntoView({ block: 'center' });
  }

  #toNext(isSaid = false): void {
    const open = this.#unit.open();
    const rows = [...document.querySelectorAll<HTMLElement>('[data-place]')];
    const now = document.activeElement?.closest('[data-place]');
    const turn = (name: PairName): number =>
      rows.findIndex((row) => row.dataset['place'] === name.place && Number(row.dataset['index']) === name.index);
    const at = rows.findIndex((row) => row === now);
    const next = open.find((name) => turn(name) > at) ?? open[0];
    if (next) this.#focus(next);
    else if (isSaid) this.props.store.say('translation.nothingOpen');
  }

  async #accept(name = this.#current): Promise<void> {
    const pair = name && this.#unit.pair(name);
    if (!name || !pair || !isOpen(pair) || pair.begin) return this.props.store.say('translation.notChanged');
    if (!(await this.#unit.accept(name))) return;
    this.props.store.say('translation.accepted');
    this.#toNext();
  }

  async #begin(name: PairName): Promise<void> {
    if (!(await this.#unit.begin(name))) return;
    this.setState({ isWhole: true }, () => this.#focus(name));
  }

  async #done(): Promise<void> {
    if (await this.#unit.accept()) this.props.store.say('translation.done');
  }

  override render({ store, language, id }: UnitProps, { isWhole }: { isWhole: boolean }) {
    const { t, facts } = store;
    const { view } = this.#unit;
    if (!view)
      return (
        <p class="studio-page" role="status">
          {t('loading')}
        </p>
      );
    const title = view.title ?? nameOf(t, view.id);
    const open = this.#unit.open().length;
    const name = (each: string): string => facts?.articleLanguages.find((its) => its.id === each)?.name ?? each;
    return (
      <div class="studio-page studio-translate">
        <div class="studio-translate-head">
          <h2>
            <span lang={view.titleLanguage}>{title}</span> · <span lang={language}>{name(language)}</span>
          </h2>
          <p role="status">
            {view.text === undefined
              ? t('translation.missing')
              : open > 0
                ? t('translation.open', { count: open })
                : t(view.state === 'done' ? 'translation.fresh' : `translation.state.${view.state}`)}
          </p>
          <div class="studio-acts">
            {view.text === undefined ? (
              <button type="button" class="studio-main" data-action="begin" onClick={() => void this.#unit.beginAll()}>
                {t('translation.begin')}
              </button>
            ) : (
              <>
                <button type="button" aria-keyshortcuts="Alt+N" data-action="next" onClick={() => this.#toNext(true)}>
                  {t('translation.next')}
                </button>
                <button
                  type="button"
                  class="studio-main"
                  aria-keyshortcuts="Alt+D"
                  data-action="done"
                  onClick={() => void this.#done()}
                >
                  {t('translation.markDone')}
                </button>
              </>
            )}
            {view.article !== undefined && (
              <a href={`#articles/${view.article}/${language}`}>{t('translation.article')}</a>
            )}
          </div>
          <p class="studio-hint">{t('translation.keys')}</p>
        </div>
        {view.text !== undefined && this.#table(view, isWhole, name)}
        <Issues store={store} file={view.file} key={id} />
      </div>
    );
  }

  #table(view: TranslationView, isWhole: boolean, name: (language: string) => string) {
    const { t } = this.props.store;
    const all = view.places.flatMap(({ place, isSecret, pairs }) =>
      pairs.map((pair, index) => ({ place, isSecret, pair, index })),
    );
    const open = all.filter(({ pair }) => isOpen(pair));
    const shown = isWhole || open.length === 0 ? all : open;
    return (
      <>
        <label class="studio-choice">
          <input
            type="checkbox"
            checked={shown.length === all.length}
            disabled={open.length === 0}
            onChange={(event) => this.setState({ isWhole: event.currentTarget.checked })}
          />
          {t('translation.whole', { count: all.length })}
        </label>
        <table class="studio-table studio-pairs studio-stacked">
          <thead>
            <tr>
              <th scope="col">{name(view.of)}</th>
              <th scope="col">{name(view.language)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ place, isSecret, pair, index }) => (
              <Phrase
                key={`${place} ${index}`}
                t={t}
                name={{ place, index }}
                pair={pair as UnitPair}
                isSecret={isSecret}
                view={view}
                onType={(value) => this.#unit.type({ place, index }, value)}
                onRest={() => this.#unit.rest()}
                onAccept={() => void this.#accept({ place, index })}
                onBegin={() => void this.#begin({ place, index })}
              />
            ))}
          </tbody>
        </table>
      </>
    );
  }
}
