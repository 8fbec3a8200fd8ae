import type { Ticket } from '../../../machines/console/index.ts';
import { escaped } from './markdown.ts';
import type { TicketLine, TicketPart, TicketText } from './ticket-text.ts';

/** A ticket as plain text, in one language or in several below each other. The notes come once, at the end. */
export function plainTicket(texts: readonly TicketText[]): string {
  const blocks = texts.flatMap((text) => {
    const facts = (all: TicketPart['facts']): string[] => all.map(([name, value]) => `${name}${text.colon}${value}`);
    const line = (each: TicketLine): string => {
      const result = resultOf(each, text);
      return `  ${each.mark.padEnd(4)}${doneMark(each)}${textOf(each, text)}${result === '' ? '' : `\n      → ${result}`}`;
    };
    return [
      [text.title, ...facts(text.facts)].join('\n'),
      ...text.parts.map((part) => [part.title, ...facts(part.facts), ...part.lines.map(line)].join('\n')),
    ];
  });
  return `${[...blocks, ...notesBlock(texts, (title) => `${title}${(texts[0]?.colon ?? '').trim()}`)].join('\n\n')}\n`;
}

export function markdownTicket(texts: readonly TicketText[]): string {
  const blocks = texts.flatMap((text) => {
    const facts = (all: TicketPart['facts']): string =>
      all.map(([name, value]) => `- ${name}${text.colon}${escaped(value)}`).join('\n');
    const line = (each: TicketLine): string => {
      const result = resultOf(each, text);
      const said = escaped(textOf(each, text));
      return `- ${doneMark(each)}${each.mark} ${said}${result === '' ? '' : ` → **${escaped(result)}**`}`;
    };
    return [
      `## ${escaped(text.title)}`,
      facts(text.facts),
      ...text.parts.flatMap((part) =>
        [`### ${escaped(part.title)}`, facts(part.facts), part.lines.map(line).join('\n')].filter(
          (each) => each !== '',
        ),
      ),
    ];
  });
  const notes = notesBlock(texts, (title) => `### ${escaped(title)}\n`).map((block) => {
    const [heading = '', ...rest] = block.split('\n');
    return [heading, ...rest.map((each) => (each === '' ? '' : `> ${escaped(each)}`))].join('\n');
  });
  return `${[...blocks, ...notes].join('\n\n')}\n`;
}

function doneMark({ isDone }: TicketLine): string {
  return isDone === undefined ? '' : isDone ? '[x] ' : '[ ] ';
}

/** The text of a line, with its time. */
function textOf({ text, time }: TicketLine, { aside }: TicketText): string {
  return time === undefined ? text : `${text}${aside(time)}`;
}

/** The result of a line, with its source if that is not the caller. Empty if there is none. */
function resultOf({ result = '', source }: TicketLine, { aside }: TicketText): string {
  return source === undefined ? result : `${result}${aside(source)}`;
}

function notesBlock(texts: readonly TicketText[], heading: (title: string) => string): string[] {
  const text = texts[0]?.notes.text.trim() ?? '';
  if (text === '') return [];
  return [`${heading(texts.map(({ notes }) => notes.title).join(' / '))}\n${text}`];
}

/**
 * A ticket as JSON: ids for programs, and the text in each language.
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

/** A ticket for statistics, without notes and without the fields about the caller. */
export function ticketForStatistics(ticket: Ticket, agent: string | undefined): Ticket & { agent: string | undefined } {
  return { ...ticket, agent: ticket.from ?? agent, name: undefined, ticket: undefined, callback: undefined, note: '' };
}
