import { Component } from 'preact';
import type { AskedBoth, FoundResult } from '../../protocol/words.types.ts';
import type { StudioStore } from '../store.ts';

interface AskState {
  language: string | undefined;
  isAsking: boolean;
  answer?: { question: string; both: AskedBoth } | undefined;
}

/** Asks as a reader would: what is found with the words as they were saved, and as they are written. */
export class Ask extends Component<{ store: StudioStore }, AskState> {
  override state: AskState = { language: undefined, isAsking: false };

  get #language(): string {
    const { facts } = this.props.store;
    return this.state.language ?? facts?.languages.find(({ isSource }) => isSource)?.id ?? '';
  }

  #ask = (event: SubmitEvent): void => {
    event.preventDefault();
    const { store } = this.props;
    const question = String(new FormData(event.currentTarget as HTMLFormElement).get('question') ?? '').trim();
    if (question === '' || this.state.isAsking) return;
    this.setState({ isAsking: true });
    void store
      .attempt(async () => {
        await store.sent();
        const both = await store.api.post<AskedBoth>('words/ask', { question, language: this.#language });
        this.setState({ answer: { question, both } });
      })
      .finally(() => this.setState({ isAsking: false }));
  };

  override render({ store }: { store: StudioStore }, { isAsking, answer }: AskState) {
    const { t, facts } = store;
    return (
      <section class="studio-query" aria-labelledby="query-title">
        <h2 id="query-title">{t('words.ask')}</h2>
        <form onSubmit={this.#ask}>
          <label>
            {t('words.question')}
            <input type="search" name="question" lang={this.#language} autocomplete="off" />
          </label>
          <label>
            {t('words.language')}
            <select
              value={this.#language}
              onChange={(event) => this.setState({ language: event.currentTarget.value, answer: undefined })}
            >
              {facts?.languages.map(({ id, name }) => (
                <option key={id} value={id} lang={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" data-action="ask">
            {t('words.askIt')}
          </button>
        </form>
        <p role="status">
          {isAsking
            ? t('words.asking')
            : answer && t(isSame(answer.both) ? 'words.same' : 'words.differs', { question: answer.question })}
        </p>
        {answer && !isAsking && tookOf(answer.both) > 0 && (
          <p class="studio-hint">{t('words.took', { seconds: tookOf(answer.both) })}</p>
        )}
        {answer && !isAsking && (
          <div class="studio-found">
            <Found
              t={t}
              title={t('words.before')}
              name="before"
              results={answer.both.before}
              others={answer.both.after}
            />
            <Found
              t={t}
              title={t('words.after')}
              name="after"
              results={answer.both.after}
              others={answer.both.before}
            />
          </div>
        )}
      </section>
    );
  }
}

interface FoundProps {
  t: StudioStore['t'];
  title: string;
  name: 'before' | 'after';
  results: readonly FoundResult[];
  others: readonly FoundResult[];
}

function Found({ t, title, name, results, others }: FoundProps) {
  const place = ({ url }: FoundResult): number => others.findIndex((each) => each.url === url);
  return (
    <section aria-label={title} data-found={name}>
      <h3>{title}</h3>
      {results.length === 0 && <p>{t('words.nothingFound')}</p>}
      <ol>
        {results.map((result, index) => (
          <li key={result.url} class={place(result) === index ? undefined : 'studio-moved'}>
            {result.title}
            {place(result) < 0 && <span class="studio-mark">{t(name === 'after' ? 'words.new' : 'words.gone')}</span>}
            {place(result) >= 0 && place(result) !== index && name === 'after' && (
              <span class="studio-mark">{t('words.moved', { place: place(result) + 1 })}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** In whole seconds. */
function tookOf({ built: { before, after } }: AskedBoth): number {
  return Math.round((before + after) / 1000);
}

function isSame({ before, after }: AskedBoth): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
