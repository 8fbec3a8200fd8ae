import { sourceFile } from './sources.ts';

/** The writers' guide in its languages, the source first. */
export const WRITING_GUIDES = ['docs/writing.md', 'docs/writing.ja.md'] as const;

/** A fenced block of a document: what is behind the fence, and what is in it. */
export interface Fence {
  /** The language, and anything that follows it: `sh run`, `yaml file=content/site.yaml`. */
  info: string;
  text: string;
  heading: string;
}

/** Something that the document tells its reader to do. */
export type Task =
  | { kind: 'run'; command: string; heading: string }
  /** The whole file becomes the text. */
  | { kind: 'file'; file: string; text: string; heading: string }
  /** Each part of the text takes the place of the part of the file that begins with the same line. */
  | { kind: 'replace'; file: string; text: string; heading: string };

/** The fenced blocks of a document, in order. Headings inside of them are none of the document's. */
export function fencesOf(text: string): Fence[] {
  const fences: Fence[] = [];
  let heading = '';
  let open: Fence | undefined;
  for (const line of text.split('\n')) {
    if (open && line === '```') {
      fences.push(open);
      open = undefined;
    } else if (open) open.text += `${line}\n`;
    else if (line.startsWith('```')) open = { info: line.slice(3), text: '', heading };
    else if (/^#+ /.test(line)) heading = line;
  }
  return fences;
}

/** The headings of a document, without what is in its fences. */
export function headingsOf(text: string): string[] {
  return text.replace(/^```[^\n]*\n.*?^```$/gms, '').match(/^#+ .*$/gm) ?? [];
}

/** What a document tells its reader to do, in order. */
export function tasksOf(path: string): Task[] {
  return fencesOf(sourceFile(path).text).flatMap(({ info, text, heading }): Task[] => {
    const [, what = '', file = ''] = /^\w+ (run|file|replace)(?:=(\S+))?$/.exec(info) ?? [];
    if (what === 'run') return [{ kind: 'run', command: text.trim(), heading }];
    return what === 'file' || what === 'replace' ? [{ kind: what, file, text, heading }] : [];
  });
}

/** The code of a fence without its comments, which are words of their language. */
export function bareCode({ info, text }: Fence): string[] {
  const hasComments = /^(sh|yaml)\b/.test(info);
  return text
    .split('\n')
    .map((line) => (hasComments ? line.replace(/(^|\s+)#.*$/, '') : line).trimEnd())
    .filter((line) => line !== '');
}

/**
 * A text with parts of it replaced: each part of `parts` begins at its least indentation, and takes the place of the
 * lines from the same first line on that are indented further.
 *
 * @throws where the text has no such part
 */
export function withParts(text: string, parts: string): string {
  const depthOf = (line: string) => line.length - line.trimStart().length;
  const given = parts.trimEnd().split('\n');
  const depth = Math.min(...given.filter((line) => line.trim() !== '').map(depthOf));
  const isHead = (line: string) => line.trim() !== '' && depthOf(line) === depth;
  const starts = given.flatMap((line, index) => (isHead(line) ? [index] : []));
  const lines = text.split('\n');
  for (const [index, start] of starts.entries()) {
    const part = given
      .slice(start, starts[index + 1])
      .join('\n')
      .trimEnd();
    const at = lines.indexOf(given[start]!);
    if (at < 0) throw new Error(`There is no part that begins with “${given[start]!}”.`);
    let end = at + 1;
    for (let next = end; next < lines.length && (lines[next]!.trim() === '' || depthOf(lines[next]!) > depth); next++) {
      if (lines[next]!.trim() !== '') end = next + 1;
    }
    lines.splice(at, end - at, ...part.split('\n'));
  }
  return lines.join('\n');
}
