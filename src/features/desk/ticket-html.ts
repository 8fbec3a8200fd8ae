import type { TicketLine, TicketPart, TicketText } from './ticket-text.ts';

/** A ticket as HTML for rich text fields: only text and tables, with a `lang` attribute for each language. */
export function htmlTicket(texts: readonly (TicketText & { language: string })[]): string {
  const notes = texts[0]?.notes.text.trim() ?? '';
  const heading = texts.map((text) => text.notes.title).join(' / ');
  return [
    ...texts.map(
      (text) =>
        `<div lang="${escaped(text.language)}"><h3>${escaped(text.title)}</h3>${factsTable(text.facts)}` +
        `${text.parts.map((part) => partOf(part, text)).join('')}</div>`,
    ),
    ...(notes === '' ? [] : [`<h4>${escaped(heading)}</h4><p>${escaped(notes).replaceAll('\n', '<br>')}</p>`]),
  ].join('');
}

/** Preformatted text, such as Markdown. */
export function htmlSource(text: string): string {
  return `<pre>${escaped(text)}</pre>`;
}

function partOf({ title, facts, lines }: TicketPart, text: TicketText): string {
  return `<h4>${escaped(title)}</h4>${factsTable(facts)}${linesTable(lines, text)}`;
}

function factsTable(facts: TicketPart['facts']): string {
  return table(facts.map(([name, value]) => `<th scope="row" align="left">${escaped(name)}</th>${cell(value)}`));
}

/** The lines as a table, without empty columns. */
function linesTable(lines: readonly TicketLine[], { aside }: TicketText): string {
  const columns: ((line: TicketLine) => string)[] = [
    ({ mark }) => mark,
    ({ isDone }) => (isDone === undefined ? '' : isDone ? '☑' : '☐'),
    ({ text }) => text,
    ({ result = '', source }) => (source === undefined ? result : `${result}${aside(source)}`),
    ({ time = '' }) => time,
  ];
  const told = columns.filter((column) => lines.some((line) => column(line) !== ''));
  return table(lines.map((line) => told.map((column) => cell(column(line))).join('')));
}

function table(rows: readonly string[]): string {
  if (rows.length === 0) return '';
  return `<table border="1"><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`;
}

function cell(text: string): string {
  return `<td>${escaped(text)}</td>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
