import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Texts. Pictures are compressed already, and so are the files of the search index. */
const TEXT = /\.(?:css|html|js|json|md|mjs|svg|txt|webmanifest|xml)$/;

/** Replaced alone: to withdraw a service worker, and to tell of a known problem. */
const NEVER = ['sw.js', 'notice.json'];

/** Bytes below which nothing is gained: such a file fits into one packet with its headers. */
const LEAST = 256;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** The best of gzip. */
const MOST_GZIP = 9;

/**
 * Lays a `.br` and a `.gz` beside each text in a folder, where they are smaller than it.
 *
 * @param quality of Brotli, 0 to 11, and of gzip as far as that goes: the best takes a hundred times as long as the least,
 *   and is paid once
 * @returns how many bytes the texts have, and have as Brotli
 */
export async function compressFolder(
  folder: string,
  quality = 11,
): Promise<{ files: number; bytes: number; brotli: number }> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => TEXT.test(name) && !NEVER.includes(basename(name)),
  );
  const sizes = await Promise.all(names.map((name) => compressFile(join(folder, name), quality)));
  const sum = (part: 'bytes' | 'brotli') => sizes.reduce((all, size) => all + size[part], 0);
  return { files: names.length, bytes: sum('bytes'), brotli: sum('brotli') };
}

async function compressFile(file: string, quality: number): Promise<{ bytes: number; brotli: number }> {
  const text = await readFile(file);
  if (text.length < LEAST) return { bytes: text.length, brotli: text.length };
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  const [br, gz] = await Promise.all([
    brotli(text, { params }),
    gzipped(text, { level: Math.min(MOST_GZIP, quality) }),
  ]);
  if (br.length < text.length) await writeFile(`${file}.br`, br);
  if (gz.length < text.length) await writeFile(`${file}.gz`, gz);
  return { bytes: text.length, brotli: Math.min(br.length, text.length) };
}
