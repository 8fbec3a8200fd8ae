import type { Page, Response } from 'playwright';
import { brotliCompressSync } from 'node:zlib';

/** What a page was answered with. */
export interface MovedFiles {
  /** As a host with compression moves them. */
  bytes: number;
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
    const moved = await Promise.all(seen.map(async (answer) => ({ url: answer.url(), body: await answer.body() })));
    return {
      /** Compressed only where somebody asks: it takes the processor. */
      get bytes() {
        return moved.reduce(
          (sum, { url, body }) => sum + (COMPRESSED.test(url) ? body.length : brotliCompressSync(body).length),
          0,
        );
      },
      files: moved.map(({ url }) => new URL(url).pathname),
    };
  };
}
