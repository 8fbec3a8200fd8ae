import type { Say } from '../../../src/build/words.ts';

/** The body of a new problem article: a part for each cause. */
export function problemBody(write: Say, causes: readonly string[]): string[] {
  return causes
    .flatMap((cause) => [
      `<Cause id="${cause}">`,
      '',
      `### ${write('write.cause.title', { cause })}`,
      '',
      write('write.cause.text'),
      '',
      '</Cause>',
      '',
    ])
    .slice(0, -1);
}
