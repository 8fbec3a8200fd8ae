import { visit, type Document } from 'yaml';
import type { Problem } from '../../machines/problem.ts';
import type { YamlFault } from './yaml-values.ts';

/** An error of the parser. */
interface ParserError {
  code: string;
  message: string;
  pos: [number, number];
}

/** The start of a line with a key before `：`, or with a full-width space. */
const WIDE = /^([ \u3000]*)([A-Za-z][\w-]*)?([ \u3000]*[:：]?\u3000*)/;

/** Full-width colons and spaces in place of half-width ones. Some are syntax errors, others change the meaning. */
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
      message: `\`${key}\` is followed by a full-width colon \`：\`.`,
      hint: `Use a half-width colon and a space: \`${key}: …\`.`,
    };
  }
  if ((indent + rest).includes('\u3000') && (key === undefined || rest.includes(':'))) {
    return {
      code: 'space-full-width',
      message: `There is a full-width space ${key === undefined || indent.includes('\u3000') ? 'at the start of the line' : `beside the colon of \`${key}\``}.`,
      hint: 'Use half-width spaces: two for each level, and one after a colon.',
    };
  }
  return undefined;
}

/** The likely mistake behind a parser error. `undefined` if there is none. */
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
      message: `The text \`${brief(value)}\` contains a colon and a space, which start another field in YAML.`,
      hint: `Put the text in double quotes: \`${key}: "…"\`.`,
      at: start + line.indexOf(value),
    };
  }
  if (isImplicit && entry && next && indentOf(next.line) > indentOf(line)) {
    return {
      code: 'yaml-bad-indent',
      message: `The line \`${brief(next.line.trim())}\` is indented more than \`${key}\` above it, which already has a value.`,
      hint: 'Indent fields of the same group equally.',
      at: next.start,
    };
  }
  if (/at node end/.test(message) && /^["']/.test(value)) {
    return {
      code: 'quote-in-text',
      message: `The text continues after its closing quote: \`${brief(value)}\`.`,
      hint: 'Remove the quotes, or put the whole text in double quotes and write inner ones as `\\"`.',
      at,
    };
  }
  if (code === 'MISSING_CHAR' && /closing .*quote/.test(message)) {
    // The parser reports it at the end of the file.
    const opened = lines.find((each) => each.start <= at && /(?:^|[:-] +)(["'])(?!.*\1)/.test(each.line));
    return {
      code: 'quote-unclosed',
      message: 'A text starts with a quote, but has no closing quote.',
      hint: 'Add the same quote at its end.',
      at: opened?.start ?? at,
    };
  }
  const [, reserved] = /reserved character (.)/.exec(message) ?? [];
  if (reserved === undefined) return undefined;
  return {
    code: 'text-begins-reserved',
    message: `A text cannot begin with ${reserved === '`' ? 'a backtick' : `\`${reserved}\``}, which has a meaning in YAML.`,
    hint: 'Put the text in double quotes.',
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
