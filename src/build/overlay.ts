import { join } from 'node:path';
import type { ErrorPayload } from 'vite';
import type { Problem } from '../../machines/problem.ts';
import { reportOf } from './check/report.ts';

/**
 * All that is wrong with the content, as the browser's overlay shows it: the first fault with its file and line, and
 * the whole report below. Nothing where nothing is wrong.
 */
export function overlayOf(problems: readonly Problem[], root: string): ErrorPayload | undefined {
  const [first] = problems;
  if (!first) return undefined;
  const { message, hint, code, file, line, column } = first;
  const title = problems.length === 1 ? 'The content has a fault.' : `The content has ${problems.length} faults.`;
  const err = {
    name: `${file ?? 'content'}${line === undefined ? '' : `:${line}`}`,
    title,
    // The overlay takes these two as HTML.
    message: escape(message),
    hint: escape(`${hint}  [${code}]`),
    stack: reportOf(problems),
    loc: file === undefined ? undefined : { file: join(root, file), line: line ?? 1, column: column ?? 1 },
  };
  return { type: 'error', err } as ErrorPayload;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
