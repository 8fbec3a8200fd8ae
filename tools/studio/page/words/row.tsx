import { Component } from 'preact';
import type { WordUse } from '../../protocol/words.types.ts';
import type { StudioStore } from '../store.ts';
import { removeRow, writeCell } from './edits.ts';
import { isNaming, type WordCell, type WordRow } from './tables.ts';

interface RowProps {
  store: StudioStore;
  row: WordRow;
  columns: readonly { id: string; name: string }[];
  /** Where the word is used; absent where that is not known. */
  used: readonly WordUse[] | undefined;
}

/** A word in each language, each of which is edited in its cell. */
export class Row extends Component<RowProps> {
  // Of a thousand words one is typed.
  override shouldComponentUpdate({ row, columns, used }: RowProps): boolean {
    const shape = (each: WordRow): string => JSON.stringify([...each.cells]);
    return (
      used !== this.props.used || columns.length !== this.props.columns.length || shape(row) !== shape(this.props.row)
    );
  }

  override render({ store, row, columns, used }: RowProps) {
    const { t } = store;
    const all = row.cells.get('all');
    return (
      <tr data-key={row.key}>
        <th scope="row">
          <code>{row.key}</code>
          {used && (
            <details>
              <summary>{used.length === 0 ? t('words.unused') : t('words.used', { count: used.length })}</summary>
              <ul>
                {used.map(({ article, file }) => (
                  <li key={article ?? file}>
                    {article === undefined ? <code>{file}</code> : <ArticleLink store={store} id={article} />}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </th>
        {all ? (
          <td colSpan={columns.length}>
            <Cell store={store} cell={all} label={row.key} />
          </td>
        ) : (
          columns.map(({ id, name }) => {
            const cell = row.cells.get(id);
            return (
              <td key={id} data-name={name}>
                {cell && <Cell store={store} cell={cell} label={`${row.key} · ${name}`} language={id} />}
              </td>
            );
          })
        )}
        <td>
          <button
            type="button"
            data-action="remove"
            aria-label={t('words.removeOf', { key: nameOf(row) })}
            onClick={() => removeRow(store, row)}
          >
            {t('words.remove')}
          </button>
        </td>
      </tr>
    );
  }
}

function ArticleLink({ store: { facts }, id }: { store: StudioStore; id: string }) {
  const [[language = '', title = id] = []] = Object.entries(
    facts?.articles.find((each) => each.id === id)?.titles ?? {},
  );
  return (
    <a href={`#articles/${id}`} lang={language}>
      {title}
    </a>
  );
}

/** What goes when a row is removed: of an entry that its `id` names, all of it. */
function nameOf({ key, cells }: WordRow): string {
  const [first] = cells.values();
  return first && isNaming(first.path) ? key.replace(/\.id$/, '') : key;
}

interface CellProps {
  store: StudioStore;
  cell: WordCell;
  label: string;
  language?: string;
}

interface CellState {
  /** What is typed of a list: an empty line is none of its words, and is there to be typed in. */
  typed?: string | undefined;
}

class Cell extends Component<CellProps, CellState> {
  override state: CellState = {};

  #type(text: string): void {
    const { store, cell } = this.props;
    const isList = typeof cell.value === 'object';
    const words = isList ? text.split('\n').flatMap((line) => line.trim() || []) : text;
    this.setState({ typed: text });
    writeCell(store, cell, words);
  }

  override render({ store, cell: { value = '' }, label, language }: CellProps, { typed }: CellState) {
    const text = typeof value === 'string' ? value : value.join('\n');
    const isList = typeof value === 'object';
    return (
      <textarea
        lang={language}
        aria-label={isList ? store.t('words.list', { label }) : label}
        rows={isList ? Math.min(6, value.length + 1) : Math.min(5, Math.max(1, Math.ceil(text.length / 36)))}
        value={isList ? (typed ?? text) : text}
        onInput={(event) => this.#type(event.currentTarget.value)}
        onBlur={() => this.setState({ typed: undefined })}
      />
    );
  }
}
