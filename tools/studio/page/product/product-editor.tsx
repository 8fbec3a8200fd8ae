import { yaml } from '@codemirror/lang-yaml';
import { EditorView } from '@codemirror/view';
import { Component, createRef } from 'preact';
import { TextEditor } from '../parts/text-editor.tsx';
import type { StudioStore } from '../store.ts';
import { productCompletion } from './completion.ts';
import { Faults } from './faults.tsx';
import { PRODUCT_FILES, type ProductPart } from './files.ts';
import { FileIssues } from './file-issues.tsx';
import { issueMarks, showIssues } from '../check/issue-marks.ts';
import { goTo, goToLine } from '../parts/go-to-line.ts';
import { entryPlace, type Place } from './places.ts';
import { Pictures } from './pictures.tsx';
import { Running } from './running.tsx';
import { SketchFollower } from './sketch-follower.ts';

interface ProductEditorProps {
  store: StudioStore;
  part: ProductPart;
  parts: readonly ProductPart[];
}

interface ProductEditorState {
  isRead: boolean;
  /** Where the cursor is in the text. */
  at: number;
  /** What stands behind the simulator's address, where it runs. */
  run: string | undefined;
}

/** A file of the product as text, and beside it what it says. */
export class ProductEditor extends Component<ProductEditorProps, ProductEditorState> {
  override state: ProductEditorState = { isRead: false, at: 0, run: undefined };
  readonly #editor = createRef<TextEditor>();
  #follower: SketchFollower | undefined;
  #marked: StudioStore['issues'] | undefined;
  #place: StudioStore['place'] | undefined;
  readonly #extensions = [
    yaml(),
    productCompletion(this.props.store, this.props.part),
    issueMarks,
    EditorView.updateListener.of(({ selectionSet, docChanged, state }) => {
      if (selectionSet || docChanged) this.setState({ at: state.selection.main.head });
    }),
  ];

  override componentDidMount(): void {
    const { store, part } = this.props;
    const languages = store.facts?.languages ?? [];
    const language = languages.find(({ id }) => id === store.language) ?? languages.find(({ isSource }) => isSource);
    void store.attempt(async () => {
      await store.read(PRODUCT_FILES[part]);
      this.#follower = new SketchFollower(store, language?.id ?? store.language, () => this.forceUpdate());
      this.setState({ isRead: true });
    });
  }

  /** What the check finds is marked, and a line that the place names is gone to. */
  override componentDidUpdate(): void {
    const { store, part } = this.props;
    const view = this.#editor.current?.view;
    if (!view) return;
    if (this.#marked !== store.issues) {
      this.#marked = store.issues;
      showIssues(view, store, PRODUCT_FILES[part]);
    }
    if (this.#place !== store.place) {
      this.#place = store.place;
      this.#line(store.place.line);
    }
  }

  override componentWillUnmount(): void {
    this.#follower?.end();
  }

  /** The text with the line ends that the editor has, by which places are counted. */
  get #shown(): string {
    const { store, part } = this.props;
    return (store.text(PRODUCT_FILES[part]) ?? '').replace(/\r\n?/g, '\n');
  }

  /** Puts the cursor where something stands. */
  #go = (place: Place | undefined): void => {
    const view = this.#editor.current?.view;
    if (view && place) goTo(view, place.from);
  };

  #goTo = (path: readonly string[]): void => {
    this.#go(entryPlace(this.#shown, path));
  };

  #line(line: number | undefined): void {
    const view = this.#editor.current?.view;
    if (view && line !== undefined) goToLine(view, line);
  }

  #beside() {
    const { store, part } = this.props;
    const follower = this.#follower;
    if (!follower?.sketch) return <p role="status">{store.t('loading')}</p>;
    if (part === 'screens')
      return (
        <Pictures
          store={store}
          follower={follower}
          text={this.#shown}
          at={this.state.at}
          onGo={this.#go}
          onRun={(run) => this.setState({ run })}
        />
      );
    if (part === 'behaviour') return null;
    return (
      <Faults
        store={store}
        follower={follower}
        goesTo={part}
        onGo={(fault) => this.#goTo(part === 'product' ? ['faults', fault] : [fault])}
        onRun={(run) => this.setState({ run })}
      />
    );
  }

  override render({ store, part, parts }: ProductEditorProps, { isRead, run }: ProductEditorState) {
    const { t } = store;
    if (!isRead || !this.#follower) return <p role="status">{t('loading')}</p>;
    const file = PRODUCT_FILES[part];
    return (
      <div class="studio-write product">
        <section class="studio-source" aria-label={t(`product.${part}`)}>
          <div class="studio-bar">
            <h2>{t('view.product')}</h2>
            <ul role="list" class="studio-languages">
              {parts.map((each) => (
                <li key={each}>
                  <a
                    class="product-link"
                    href={`#product/${each}`}
                    aria-current={each === part ? 'true' : undefined}
                    data-part={each}
                  >
                    {t(`product.${each}`)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
          <TextEditor ref={this.#editor} store={store} file={file} label={file} extensions={this.#extensions} />
          <FileIssues
            store={store}
            file={file}
            issues={store.issues.filter((each) => each.file === file)}
            onIssue={({ line }) => this.#line(line)}
          />
        </section>
        <section class="studio-beside product-beside" aria-label={t(`product.beside.${part}`)}>
          {run === undefined ? (
            this.#beside()
          ) : (
            <Running
              store={store}
              language={this.#follower.language}
              run={run}
              onEnd={() => this.setState({ run: undefined })}
            />
          )}
        </section>
      </div>
    );
  }
}
