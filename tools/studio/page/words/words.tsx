import './words.css';
import { Component } from 'preact';
import type { WordUse, WordsUsed } from '../../protocol/words.types.ts';
import { Issues } from '../check/issues.tsx';
import { DataText } from '../../../yaml/data-text.ts';
import { writePlace } from '../place.ts';
import type { StudioStore } from '../store.ts';
import { AddWord } from './add.tsx';
import { Ask } from './ask.tsx';
import { Row } from './row.tsx';
import { WordText } from './word-text.tsx';
import { filesOf, hasWords, rowsOf, WORD_TABLES, type WordRow, type WordTable } from './tables.ts';

interface WordsState {
  /** The table whose files have been read. */
  isRead: string;
  filter: string;
  most: number;
  used: WordsUsed;
}

const PAGE = 60;

/** All words that are no article: tables by key, with a column for each language. */
export class Words extends Component<{ store: StudioStore }, WordsState> {
  override state: WordsState = { isRead: '', filter: '', most: PAGE, used: {} };
  /** Texts as they were read last. */
  readonly #data = new Map<string, DataText>();

  override componentDidMount(): void {
    void this.#read();
  }

  override componentDidUpdate(): void {
    if (this.state.isRead !== this.#table.id) void this.#read();
  }

  get #table(): WordTable {
    const { of } = this.props.store.place;
    return WORD_TABLES.find(({ id }) => id === of) ?? (WORD_TABLES[0] as WordTable);
  }

  async #read(): Promise<void> {
    const { store } = this.props;
    const table = this.#table;
    if (!store.facts) return;
    const files = filesOf(table, store.facts);
    await store.attempt(async () => {
      // A language need not have a file of its own.
      for (const file of files) if (store.facts?.files.includes(file)) await store.read(file);
      if (this.#table === table) this.setState({ isRead: table.id, most: PAGE });
      this.setState({ used: await store.api.get<WordsUsed>('words/used') });
    });
  }

  #dataOf = (file: string): DataText | undefined => {
    const text = this.props.store.text(file);
    if (text === undefined) return undefined;
    const last = this.#data.get(file);
    if (last?.text === text) return last;
    const data = new DataText(text, file);
    this.#data.set(file, data);
    return data;
  };

  override render({ store }: { store: StudioStore }, { isRead, filter, most, used }: WordsState) {
    const { t, facts, place } = store;
    const table = this.#table;
    if (!facts || isRead !== table.id)
      return (
        <p class="studio-page" role="status">
          {t('loading')}
        </p>
      );
    const files = filesOf(table, facts);
    const written = files.find((file) => partOf(file) === place.part);
    if (written !== undefined && store.text(written) !== undefined)
      return (
        <div class="studio-page studio-words">
          <div class="studio-bar">
            <h2>{t(`words.of.${table.id}`)}</h2>
            {this.#asText(written)}
          </div>
          <WordText key={written} store={store} file={written} />
          <Issues key={`${written} issues`} store={store} file={written} />
        </div>
      );
    const rows = rowsOf(table, facts, this.#dataOf);
    const found = rows.filter((row) => hasWords(row, filter));
    return (
      <div class="studio-page studio-words">
        <div class="studio-bar">
          <label>
            {t('words.kind')}
            <select
              value={table.id}
              onChange={(event) => void store.open({ view: 'words', of: event.currentTarget.value, part: undefined })}
            >
              {WORD_TABLES.filter(
                (each) => each.id === 'search' || filesOf(each, facts).some((file) => facts.files.includes(file)),
              ).map(({ id }) => (
                <option key={id} value={id}>
                  {t(`words.of.${id}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('words.filter')}
            <input
              type="search"
              data-begin=""
              value={filter}
              onInput={(event) => this.setState({ filter: event.currentTarget.value, most: PAGE })}
            />
          </label>
          <span role="status">{t('words.count', { count: found.length })}</span>
          {this.#asText(undefined)}
        </div>
        {table.id === 'search' && <Ask store={store} />}
        {table.id !== 'dispositions' && <AddWord key={table.id} store={store} table={table} facts={facts} />}
        {files.some((file) => store.text(file) !== undefined && !this.#dataOf(file)?.isReadable) && (
          <p class="studio-fault">{t('words.unreadable')}</p>
        )}
        {this.#tableOf(found.slice(0, most), used)}
        {found.length > most && (
          <button type="button" data-action="more" onClick={() => this.setState({ most: most + 5 * PAGE })}>
            {t('words.more', { count: found.length - most })}
          </button>
        )}
        {withIssues(files, store).map((file) => (
          <Issues key={file} store={store} file={file} />
        ))}
      </div>
    );
  }

  /** The table as the text of each of its files, or the text as the table. */
  #asText(written: string | undefined) {
    const { store } = this.props;
    const { t, facts } = store;
    const table = this.#table;
    const files = facts ? filesOf(table, facts).filter((file) => store.text(file) !== undefined) : [];
    const nameOf = (file: string): string | undefined => facts?.languages.find(({ id }) => id === partOf(file))?.name;
    return (
      // Made anew with what it leads to: who has come by one of its links goes on there.
      <ul key={written} role="list" class="studio-languages" aria-label={t('words.views')}>
        {written !== undefined && (
          <li>
            <a href={writePlace({ view: 'words', of: table.id, part: undefined })}>{t('words.asTable')}</a>
          </li>
        )}
        {files.map((file) => (
          <li key={file}>
            <a
              href={writePlace({ view: 'words', of: table.id, part: partOf(file) })}
              aria-current={file === written ? 'true' : undefined}
            >
              {files.length === 1 ? t('words.asText') : t('words.asTextIn', { language: nameOf(file) ?? file })}
            </a>
          </li>
        ))}
      </ul>
    );
  }

  #tableOf(rows: readonly WordRow[], used: WordsUsed) {
    const { store } = this.props;
    const { t, facts } = store;
    const languages = facts?.languages ?? [];
    const { id } = this.#table;
    return (
      <table class="studio-table studio-cells studio-stacked">
        <thead>
          <tr>
            <th scope="col">{t('words.key')}</th>
            {languages.map((language) => (
              <th scope="col" lang={language.id} key={language.id}>
                {language.name}
              </th>
            ))}
            <th scope="col">
              <span class="studio-unseen">{t('words.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} store={store} row={row} columns={languages} used={usedBy(used[id], row.key)} />
          ))}
        </tbody>
      </table>
    );
  }
}

/** The files in which something is to be seen to; the first, which says so, where there is nothing. */
function withIssues(files: readonly string[], { issues }: StudioStore): readonly string[] {
  const found = files.filter((file) => issues.some((issue) => issue.file === file));
  return found.length > 0 ? found : files.slice(0, 1);
}

/** Which part of a table a file is, as a place names it: a language, or the name of the one file that there is. */
function partOf(file: string): string {
  return /([^/]+)\.\w+$/.exec(file)?.[1] ?? file;
}

const NOWHERE: readonly WordUse[] = [];

function usedBy(used: WordsUsed[string] | undefined, key: string): readonly WordUse[] | undefined {
  return used && (used[key] ?? NOWHERE);
}
