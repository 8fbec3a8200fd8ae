import type { Page, Response } from 'playwright';
import { brotliCompressSync } from 'node:zlib';

/** What a page was answered with. */
export interface MovedFiles {
  /** As a host with compression moves them. */
  bytes: number;
  /** Addresses. */
  files: string[];
}

/** What Pagefind writes is compressed already. */
const COMPRESSED = /\/pagefind\/.*(?<!\.js)$/;

/** Notes what a page is answered with, its workers too; gives what that was since it was last asked. */
export function watchMoved(page: Page): () => Promise<MovedFiles> {
  let answers: Response[] = [];
  page.on('response', (answer) => answers.push(answer));
  return async () => {
    const seen = answers;
    answers = [];
    const sizes = await Promise.all(
      seen.map(async (answer) => {
        const body = await answer.body();
        return COMPRESSED.test(answer.url()) ? body.length : brotliCompressSync(body).length;
      }),
    );
    return {
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      files: seen.map((answer) => new URL(answer.url()).pathname),
    };
  };
}
