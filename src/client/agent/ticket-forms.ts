import type { Ticket } from '../../../machines/console/index.ts';
import type { TicketLine, TicketPart, TicketText } from './ticket-text.ts';

/** A ticket as plain text, in one language or in several below each other. The notes stand once, at the end. */
export function plainTicket(texts: readonly TicketText[]): string {
  const facts = (all: TicketPart['facts'], colon: string): string[] =>
    all.map(([name, value]) => `${name}${colon}${value}`);
  const line = ({ mark, text, isDone, result }: TicketLine): string => {
    const done = isDone === undefined ? '' : isDone ? '[x] ' : '[ ] ';
    return `  ${mark.padEnd(4)}${done}${text}${result === undefined ? '' : `\n      → ${result}`}`;
  };
  const blocks = texts.flatMap(({ title, colon, facts: about, parts }) => [
    [title, ...facts(about, colon)].join('\n'),
    ...parts.map((part) => [part.title, ...facts(part.facts, colon), ...part.lines.map(line)].join('\n')),
  ]);
  return `${[...blocks, ...notesBlock(texts, (title) => `${title}${(texts[0]?.colon ?? '').trim()}`)].join('\n\n')}\n`;
}

/** A ticket as Markdown. */
export function markdownTicket(texts: readonly TicketText[]): string {
  const facts = (all: TicketPart['facts'], colon: string): string =>
    all.map(([name, value]) => `- ${name}${colon}${escaped(value)}`).join('\n');
  const line = ({ mark, text, isDone, result }: TicketLine): string => {
    const done = isDone === undefined ? '' : isDone ? '[x] ' : '[ ] ';
    return `- ${done}${mark} ${escaped(text)}${result === undefined ? '' : ` → **${escaped(result)}**`}`;
  };
  const blocks = texts.flatMap(({ title, colon, facts: about, parts }) => [
    `## ${escaped(title)}`,
    facts(about, colon),
    ...parts.flatMap((part) =>
      [`### ${escaped(part.title)}`, facts(part.facts, colon), part.lines.map(line).join('\n')].filter(
        (block) => block !== '',
      ),
    ),
  ]);
  const notes = notesBlock(texts, (title) => `### ${escaped(title)}\n`).map((block) => {
    const [heading = '', ...rest] = block.split('\n');
    return [heading, ...rest.map((each) => (each === '' ? '' : `> ${escaped(each)}`))].join('\n');
  });
  return `${[...blocks, ...notes].join('\n\n')}\n`;
}

function notesBlock(texts: readonly TicketText[], heading: (title: string) => string): string[] {
  const text = texts[0]?.notes.text.trim() ?? '';
  if (text === '') return [];
  return [`${heading(texts.map(({ notes }) => notes.title).join(' / '))}\n${text}`];
}

/** What Markdown would take for more than a character. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}

/**
 * A ticket as JSON: the ids that programs read, and the words of each language beside them.
 *
 * @param texts by language
 */
export function jsonTicket(ticket: Ticket, texts: Readonly<Record<string, TicketText>>): string {
  const { opened, ...rest } = ticket;
  const words = Object.fromEntries(
    Object.entries(texts).map(([language, { title, facts, parts }]) => [language, { title, facts, parts }]),
  );
  return `${JSON.stringify({ ...rest, opened: new Date(opened).toISOString(), words }, null, 2)}\n`;
}
