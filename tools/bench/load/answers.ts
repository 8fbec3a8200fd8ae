import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { CACHE, HASHED, headersOf } from '../../release/headers.ts';
import { isCompressible, typeOf } from './types.ts';

/** What a host answers with. */
export interface HostAnswer {
  status: number;
  /** As it is moved: compressed. */
  body: Buffer;
  headers: Readonly<Record<string, string>>;
}

/** The answer to a path. */
export type HostAnswers = (path: string) => HostAnswer;

/** A file as a host with files compressed beforehand sends it: Brotli at its best, with the headers of a release. */
export function answerWith(path: string, content: Buffer, status = 200): HostAnswer {
  const packed = isCompressible(path) ? brotliCompressSync(content) : content;
  const body = packed.length < content.length ? packed : content;
  const isHashed = HASHED.some((each) => new RegExp(`/${each}`).test(path));
  return {
    status,
    body,
    headers: {
      ...headersOf(path),
      'Content-Type': typeOf(path.endsWith('/') ? `${path}index.html` : path),
      'Content-Length': String(body.length),
      'Cache-Control': isHashed ? CACHE.hashed : CACHE.other,
      ...(body === packed && packed !== content ? { 'Content-Encoding': 'br' } : {}),
    },
  };
}

/**
 * Answers from a built site; each file is compressed once. What is not there is answered with the language's page for it.
 *
 * @param base where the site stands on its host
 */
export function answersFrom(folder: string, base: string): HostAnswers {
  const known = new Map<string, HostAnswer>();
  return (path) => {
    const made = known.get(path) ?? fileAnswer(folder, path) ?? missing(folder, base, path);
    known.set(path, made);
    return made;
  };
}

function fileAnswer(folder: string, path: string, status = 200): HostAnswer | undefined {
  const file = join(folder, decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(folder + sep) || !existsSync(file)) return undefined;
  return answerWith(path, readFileSync(file), status);
}

function missing(folder: string, base: string, path: string): HostAnswer {
  const [language = ''] = path.slice(base.length).split('/');
  return (
    fileAnswer(folder, `${base}${language}/404/`, 404) ??
    fileAnswer(folder, `${base}404.html`, 404) ??
    answerWith('/404.txt', Buffer.from('not found'), 404)
  );
}
