import type { ComponentChildren } from 'preact';
import type { Facts } from '../../protocol/protocol.types.ts';

type Language = Facts['languages'][number];

interface LanguageTableProps {
  /** What the rows are, above the first column. */
  title: string;
  languages: readonly Language[];
  rows: readonly {
    id: string;
    title: ComponentChildren;
    /** The language of the title, where it is another than the studio's. */
    language?: string | undefined;
    cell: (language: Language) => ComponentChildren;
  }[];
}

/** Things one below the other, with a column for each language. */
export function LanguageTable({ title, languages, rows }: LanguageTableProps) {
  return (
    <table class="studio-table studio-stacked">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {languages.map(({ id, name }) => (
            <th scope="col" lang={id} key={id}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-row={row.id}>
            <th scope="row" lang={row.language}>
              {row.title}
            </th>
            {languages.map((language) => (
              <td key={language.id} data-name={language.name}>
                {row.cell(language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
