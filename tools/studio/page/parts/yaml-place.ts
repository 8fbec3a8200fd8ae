/** Where one writes in a YAML text, as far as a text that is not whole yet tells it. */
export interface YamlPlace {
  /** The keys that lead there; `*` is a place of a list. */
  path: readonly string[];
  /** Whether a key is to stand there; else a value. */
  isKey: boolean;
  /** Where the word begins that is being written. */
  from: number;
}

/** A key, or the dash of a list, and the column in which it stands. */
interface Mark {
  column: number;
  key: string;
}

const ITEM = '*';

/**
 * The place of a character in a YAML text: by the indentation of the lines above it, and by the brackets that are open in its own
 * line. It reads no document, since a text is none while it is being written.
 *
 * @example placeIn('a:\n  - b: { c: x', 16) // { path: ['a', '*', 'b', 'c'], isKey: false, from: 15 }
 */
export function placeIn(text: string, at: number): YamlPlace {
  const lines = text.slice(0, at).split('\n');
  const line = lines.pop() ?? '';
  const word = /[^\s{}[\],:]*$/.exec(line)?.[0] ?? '';
  const before = line.slice(0, line.length - word.length);
  const dashes = dashesIn(before);
  const content = contentColumn(before);
  const outer = around(lines, [...dashes, { column: content, key: '' }]);
  const own = inLine(before.slice(content));
  return {
    path: [...outer, ...dashes.map(({ key }) => key), ...own.path],
    isKey: own.isKey,
    from: at - word.length,
  };
}

/** The keys and lists that lines further up open around a line that begins with these marks. */
function around(lines: readonly string[], marks: readonly Mark[]): string[] {
  const path: string[] = [];
  let outermost = marks[0];
  for (const line of lines.toReversed()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    for (const mark of marksIn(line).toReversed()) {
      if (!outermost) break;
      // A list may begin in the column of its key.
      const holds =
        mark.column < outermost.column ||
        (mark.column === outermost.column && outermost.key === ITEM && mark.key !== ITEM);
      if (!holds) continue;
      path.unshift(mark.key);
      outermost = mark;
    }
    if (outermost?.column === 0 && outermost.key !== ITEM) break;
  }
  return path;
}

/** The dashes that a line begins with, and the key that follows them. */
function marksIn(line: string): Mark[] {
  const column = contentColumn(line);
  const key = /^("[^"]*"|'[^']*'|[^\s#:,[\]{}"'][^:#]*?):(?:\s|$)/.exec(line.slice(column))?.[1];
  return [...dashesIn(line), ...(key === undefined ? [] : [{ column, key: unquoted(key) }])];
}

function dashesIn(line: string): Mark[] {
  return [...line.slice(0, contentColumn(line)).matchAll(/-/g)].map(({ index }) => ({ column: index, key: ITEM }));
}

/** Where what a line says begins, behind its dashes. */
function contentColumn(line: string): number {
  return /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
}

/** What a line says up to a place: its key, and the brackets that are open there. */
function inLine(text: string): { path: string[]; isKey: boolean } {
  const open: { sign: string; key: string | undefined }[] = [{ sign: '', key: undefined }];
  let word = '';
  for (const [index, sign] of [...text].entries()) {
    const group = open.at(-1);
    if (sign === '{' || sign === '[') open.push({ sign, key: undefined });
    else if ((sign === '}' || sign === ']') && open.length > 1) open.pop();
    else if (sign === ',' && group?.sign === '{') group.key = undefined;
    else if (sign === ':' && group && group.sign !== '[' && group.key === undefined && isSpace(text[index + 1]))
      group.key = unquoted(word.trim());
    else {
      word += sign;
      continue;
    }
    word = '';
  }
  const inner = open.at(-1);
  return {
    path: open.flatMap(({ sign, key }) => (sign === '[' ? [ITEM] : key === undefined ? [] : [key])),
    isKey: inner?.sign !== '[' && inner?.key === undefined,
  };
}

function isSpace(sign: string | undefined): boolean {
  return sign === undefined || /\s/.test(sign);
}

function unquoted(key: string): string {
  return key.replace(/^(["'])(.*)\1$/, '$2');
}
