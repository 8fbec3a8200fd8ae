import type { FindReadings } from '../../readings/find.ts';
import { element } from '../../ui/dom.ts';

/** An unknown element, so that no style applies. */
const HOLDER = 'with-readings';

/** Elements without readings: no running text, simulated screens, content for screen readers, and live regions. */
const WITHOUT = `${HOLDER}, script, style, noscript, template, textarea, select, svg, ruby, .s, .visually-hidden, [contenteditable], [role="status"], [role="alert"], [aria-live]`;

/** A text node, emptied while its holder shows it. */
interface Shown {
  text: string;
  holder: HTMLElement;
}

/**
 * Shows readings over the words of a page. Text nodes stay in place, but empty, so that scripts can still change or
 * remove them. The readings are drawn by CSS: copying, searching and accessible names do not contain them.
 */
export class Annotator {
  readonly #find: FindReadings;
  readonly #language: string;
  readonly #shown = new WeakMap<Text, Shown>();
  readonly #observer = new MutationObserver((records) => this.#follow(records));

  constructor(find: FindReadings, language: string) {
    this.#find = find;
    this.#language = language;
  }

  start(root: HTMLElement): void {
    this.#annotate(root);
    this.#observer.observe(root, { subtree: true, childList: true, characterData: true });
  }

  stop(root: HTMLElement): void {
    this.#observer.disconnect();
    for (const holder of root.querySelectorAll<HTMLElement>(HOLDER)) {
      const before = holder.previousSibling;
      if (before instanceof Text && this.#shown.get(before)?.holder === holder) this.#release(before);
      else holder.replaceWith(holder.textContent);
    }
  }

  /** Updates the holders after changes by other scripts. */
  #follow(records: readonly MutationRecord[]): void {
    const changed = new Set<Node>();
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') {
        if (target instanceof Text) this.#release(target, target.data);
        changed.add(target);
        continue;
      }
      for (const gone of removedNodes) if (gone instanceof Text) this.#release(gone);
      for (const child of target.childNodes) {
        if (!(child instanceof Text)) continue;
        const shown = this.#shown.get(child);
        // Something was inserted between the text and its holder.
        if (shown && shown.holder.previousSibling !== child) this.#release(child);
        changed.add(child);
      }
      for (const added of addedNodes) changed.add(added);
    }
    for (const node of changed) if (node.isConnected) this.#annotate(node);
    this.#observer.takeRecords();
  }

  #annotate(node: Node): void {
    const around = node instanceof Element ? node : node.parentElement;
    if (!around || around.closest(WITHOUT) || !this.#isOfPage(around)) return;
    if (node instanceof Text) {
      this.#show(node);
      return;
    }
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (each) => {
      if (each instanceof Text) return NodeFilter.FILTER_ACCEPT;
      const isOut = (each as Element).matches(WITHOUT) || !this.#isOfPage(each as Element);
      return isOut ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    });
    const texts: Text[] = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text as Text);
    for (const text of texts) this.#show(text);
  }

  #isOfPage(part: Element): boolean {
    return part.closest<HTMLElement>('[lang]')?.lang === this.#language;
  }

  #show(text: Text): void {
    const { data } = text;
    const readings = this.#find(data);
    if (readings.length === 0) return;
    const holder = document.createElement(HOLDER);
    let done = 0;
    for (const { start, end, kana } of readings) {
      // Screen readers know the readings, and accessible names do not change.
      const above = element('rt', { 'aria-hidden': 'true', 'data-kana': kana });
      holder.append(data.slice(done, start), element('ruby', {}, data.slice(start, end), above));
      done = end;
    }
    holder.append(data.slice(done));
    text.data = '';
    text.after(holder);
    this.#shown.set(text, { text: data, holder });
  }

  /** Removes a holder. @param data the new text; default: the original one */
  #release(text: Text, data?: string): void {
    const shown = this.#shown.get(text);
    if (!shown) return;
    this.#shown.delete(text);
    shown.holder.remove();
    // The text may have been changed when it was moved.
    if (data === undefined && text.data === '') text.data = shown.text;
  }
}
