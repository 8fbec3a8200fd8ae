import { visit, type Document } from 'yaml';
import type { Problem } from '../../machines/problem.ts';
import type { YamlFault } from './yaml-values.ts';

/** What the parser says of a text, in its own words. */
interface ParserError {
  code: string;
  message: string;
  pos: [number, number];
}

/** The beginning of a line that a Japanese keyboard makes: a key before `：`, or a full-width space beside one. */
const WIDE = /^([ \u3000]*)([A-Za-z][\w-]*)?([ \u3000]*[:：]?\u3000*)/;

/**
 * Slips of the keyboard: a full-width colon or space where YAML has its own. Some make a text that cannot be read, others
 * another one than was meant.
 */
export function wideSlips(text: string, document: Document): YamlFault[] {
  if (!/[：\u3000]/.test(text)) return [];
  const suspects = linesOf(text).flatMap(({ start, line }) => {
    const fault = wideFault(line);
    return fault ? [{ ...fault, at: start, end: start + line.length }] : [];
  });
  if (suspects.length === 0) return [];
  const begun = new Set<number>();
  visit(document, { Scalar: (_, { type, range }) => void (type === 'PLAIN' && range && begun.add(range[0])) });
  const isMeant = ({ at, end }: { at: number; end: number }) =>
    [...begun].some((each) => each >= at && each < end && text.slice(at, each).trim() === '') ||
    document.errors.some(({ pos }) => pos[0] >= at && pos[0] <= end + 1);
  return suspects.filter(isMeant).map(({ end: _, ...fault }) => fault);
}

function wideFault(line: string): Problem | undefined {
  const [, indent = '', key, rest = ''] = WIDE.exec(line) ?? [];
  if (key !== undefined && rest.includes('：')) {
    return {
      code: 'colon-full-width',
      message: `A full-width colon \`：\` stands after \`${key}\`.`,
      hint: `Write a half-width colon and a space: \`${key}: …\`.`,
    };
  }
  if ((indent + rest).includes('\u3000') && (key === undefined || rest.includes(':'))) {
    return {
      code: 'space-full-width',
      message: `A full-width space stands ${key === undefined || indent.includes('\u3000') ? 'at the beginning of the line' : `beside the colon of \`${key}\``}.`,
      hint: 'Write half-width spaces: two for each level, and one after a colon.',
    };
  }
  return undefined;
}

/** A fault of the parser as the slip that it comes of most often; nothing where it is another one. */
export function slipOf(text: string, { code, message, pos: [at] }: ParserError): YamlFault | undefined {
  const lines = linesOf(text);
  const index = lines.findLastIndex(({ start }) => start <= at);
  const [{ start = 0, line = '' } = {}, next] = [lines[index], lines[index + 1]];
  const entry = /^ *(?:- +)*([\w-]+): +(.*)$/.exec(line);
  const [, key = '', value = ''] = entry ?? [];
  const isImplicit = code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY';
  if (isImplicit && /: /.test(value)) {
    return {
      code: 'colon-in-text',
      message: `The text \`${brief(value)}\` has a colon with a space after it, by which YAML begins another field.`,
      hint: `Put the text between double quotes: \`${key}: "…"\`.`,
      at: start + line.indexOf(value),
    };
  }
  if (isImplicit && entry && next && indentOf(next.line) > indentOf(line)) {
    return {
      code: 'yaml-bad-indent',
      message: `The line \`${brief(next.line.trim())}\` stands further in than \`${key}\` above it, which has a value already.`,
      hint: 'Let fields of the same group begin in the same column.',
      at: next.start,
    };
  }
  if (/at node end/.test(message) && /^["']/.test(value)) {
    return {
      code: 'quote-in-text',
      message: `The text goes on after the quote that closes it: \`${brief(value)}\`.`,
      hint: 'Take the quotes out, or put the whole text between double quotes and write those within as `\\"`.',
      at,
    };
  }
  if (code === 'MISSING_CHAR' && /closing .*quote/.test(message)) {
    // The parser tells it where the file ends.
    const opened = lines.find((each) => each.start <= at && /(?:^|[:-] +)(["'])(?!.*\1)/.test(each.line));
    return {
      code: 'quote-unclosed',
      message: 'A text that begins with a quote is not closed by one.',
      hint: 'Write the same quote at its end.',
      at: opened?.start ?? at,
    };
  }
  const [, reserved] = /reserved character (.)/.exec(message) ?? [];
  if (reserved === undefined) return undefined;
  return {
    code: 'text-begins-reserved',
    message: `A text cannot begin with ${reserved === '`' ? 'a backtick' : `\`${reserved}\``}, which means something to YAML.`,
    hint: 'Put the text between double quotes.',
    at,
  };
}

function linesOf(text: string): { start: number; line: string }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const here = start;
    start += line.length + 1;
    return { start: here, line };
  });
}

function indentOf(line: string): number {
  return line.trim() === '' ? -1 : line.length - line.trimStart().length;
}

function brief(text: string): string {
  const shown = text.replaceAll('`', "'");
  return shown.length > 40 ? `${shown.slice(0, 39)}…` : shown;
}
