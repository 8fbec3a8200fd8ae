import { Component } from 'preact';
import { Issues } from '../check/issues.tsx';
import { Preview } from '../parts/preview.tsx';
import { TextEditor } from '../parts/text-editor.tsx';
import type { StudioStore } from '../store.ts';
import { ArticleText } from './article-text.ts';
import { HeadForm } from './head-form.tsx';
import { isDraft, publish } from './publish.ts';
import './articles.css';

interface ArticleEditorProps {
  store: StudioStore;
  id: string;
  language: string;
}

interface ArticleEditorState {
  isRead: boolean;
  isHeadOpen: boolean;
  step: string | undefined;
}

export class ArticleEditor extends Component<ArticleEditorProps, ArticleEditorState> {
  override state: ArticleEditorState = {
    isRead: false,
    isHeadOpen: false,
    step: undefined,
  };
  readonly #text = new ArticleText(this.props.store, this.props.id, this.props.language, {
    step: (step) => this.setState({ step }),
  });
  /** Where the cursor was led last. */
  #gone: unknown;
  #leave: (() => void) | undefined;

  override componentDidMount(): void {
    const { store } = this.props;
    this.#leave = store.listen(() => void this.#text.follow());
    void store.attempt(async () => {
      await Promise.all([store.read(this.#text.file), this.#text.names.read()]);
      this.setState({ isRead: true });
      await this.#text.follow();
    });
  }

  override componentWillUnmount(): void {
    this.#leave?.();
  }

  override componentDidUpdate(): void {
    const { place } = this.props.store;
    if (!this.state.isRead || place === this.#gone) return;
    this.#gone = place;
    if (place.line !== undefined) this.#text.goTo(place.line);
  }

  #toggleHead(): void {
    this.setState(
      ({ isHeadOpen }) => ({ isHeadOpen: !isHeadOpen }),
      () => document.querySelector<HTMLElement>('[data-head="title"]')?.focus(),
    );
  }

  override render({ store, id, language }: ArticleEditorProps, { isRead, isHeadOpen, step }: ArticleEditorState) {
    const { t, facts } = store;
    if (!isRead) return <p role="status">{t('loading')}</p>;
    const text = this.#text;
    const written = store.text(text.file);
    if (written === undefined) return <p class="studio-page">{t('articles.none', { id, language })}</p>;
    const title = facts?.articles.find((each) => each.id === id)?.titles[language] ?? id;
    return (
      <div class="studio-write">
        <section class="studio-source" aria-label={t('articles.text')}>
          <div class="studio-bar">
            <h2>{title}</h2>
            <ul role="list" class="studio-languages">
              {facts?.articleLanguages.map((each) => (
                <li key={each.id}>
                  <a
                    href={`#articles/${id}/${each.id}`}
                    lang={each.id}
                    aria-current={each.id === language ? 'true' : undefined}
                  >
                    {each.name}
                  </a>
                </li>
              ))}
            </ul>
            {isDraft(written) && (
              <div class="studio-acts">
                <span class="studio-mark">{t('articles.draft')}</span>
                <button type="button" data-action="publish" onClick={() => void publish(store, id)}>
                  {t('articles.publish')}
                </button>
              </div>
            )}
          </div>
          <div class="studio-tools">
            <button type="button" data-action="insert" aria-keyshortcuts="Control+Space" onClick={() => text.insert()}>
              {t('articles.insert')}
            </button>
            <button type="button" data-action="head" aria-expanded={isHeadOpen} onClick={() => this.#toggleHead()}>
              {t('articles.head')}
            </button>
          </div>
          {isHeadOpen && <HeadForm store={store} file={text.file} />}
          <TextEditor
            ref={(editor) => text.attach(editor ?? undefined)}
            store={store}
            file={text.file}
            label={title}
            extensions={text.extensions}
          />
          <p class="studio-hint">{t('articles.hint')}</p>
          <Issues store={store} file={text.file} />
        </section>
        <section class="studio-beside" aria-label={t('preview')}>
          <Preview
            store={store}
            address={`${language}/articles/${id}/`}
            label={t('preview.of', { title })}
            step={step}
          />
        </section>
      </div>
    );
  }
}
