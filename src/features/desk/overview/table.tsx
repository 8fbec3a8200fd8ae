/** A table of numbers: what each row is about, and what is told of it. */
interface TableProps {
  /** Names the table for whoever cannot see what stands around it. */
  label: string;
  columns: readonly string[];
  rows: readonly (readonly [name: string, ...values: string[]])[];
  /** Columns from the second on that hold text, by their places. */
  texts?: readonly number[];
}

export function Table({ label, columns, rows, texts = [] }: TableProps) {
  return (
    <div class="overview-table" role="group" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" class={isNumber(index, texts) ? 'overview-number' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...values], row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {values.map((value, index) => (
                <td key={index} class={isNumber(index + 1, texts) ? 'overview-number' : undefined}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isNumber(column: number, texts: readonly number[]): boolean {
  return column > 0 && !texts.includes(column);
}
