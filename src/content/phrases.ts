import { createHash } from 'node:crypto';
import type { Article } from './library.ts';

/** All phrases of an article in order, front matter first: what a translator translates. */
export function phrasesOf(article: Article): string[] {
  const { matter, outline } = article;
  const requirements = matter?.kind === 'guide' ? matter.requirements.map(({ text }) => text) : [];
  return [matter?.title ?? '', matter?.summary ?? '', ...requirements, ...outline.phrases];
}

/**
 * The hash of what a translation is made from: twelve hexadecimal digits of SHA-256 over the
 * source's phrases. Layout, labels' words and keywords do not count, since they are not translated.
 */
export function sourceHash(article: Article): string {
  return createHash('sha256').update(phrasesOf(article).join('\n')).digest('hex').slice(0, 12);
}
