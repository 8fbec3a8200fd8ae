import { copyText } from '../../ui/copy-text.ts';
import { partIn } from '../../ui/dom.ts';
import { filled } from '../../ui/t.ts';

/** Copies a text, and says so at the end of a part of the page that has the words for it. */
export function sayCopy(part: HTMLElement, id: string): void {
  const { copied, failed } = part.dataset;
  const words = { copied: filled(copied ?? '', { id }), failed: filled(failed ?? '', { id }) };
  void copyText(id, partIn(part, '.writers-said'), words);
}
