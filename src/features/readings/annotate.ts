import type { FindReadings } from '../../readings/find.ts';
import { element } from '../../ui/dom.ts';

/** What holds a text with its readings. It is no element that a style sheet knows, and stands in the line as text does. */
const HOLDER = 'with-readings';

/**
 * What has no readings: what is no running text, an app's own screens, what only listeners have, and what is told to them at the
 * moment when it changes.
 */
const WITHOUT = `${HOLDER}, script, style, noscript, template, textarea, select, svg, ruby, .s, .visually-hidden, [contenteditable], [role="status"], [role="alert"], [aria-live]`;

/** A text of the page, which is empty while its holder shows it. */
interface Shown {
  text: string;
  holder: HTMLElement;
}

/**
 * Shows readings over the words of a page. Each text stays where it is, and empty: whoever put it there finds it again, changes
 * it or takes it away, and what it holds then is read anew. The readings are drawn by the style sheet: they are in no
 * text that is copied, found or named.
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

  /** Shows them over all that is there, and over what comes. */
  start(root: HTMLElement): void {
    this.#annotate(root);
    this.#observer.observe(root, { subtree: true, childList: true, characterData: true });
  }

  /** Leaves the page as it would be without. */
  stop(root: HTMLElement): void {
    this.#observer.disconnect();
    for (const holder of root.querySelectorAll<HTMLElement>(HOLDER)) {
      const before = holder.previousSibling;
      if (before instanceof Text && this.#shown.get(before)?.holder === holder) this.#release(before);
      // A copy of one, made by whoever copies what is on the page.
      else holder.replaceWith(holder.textContent);
    }
  }

  /** Something has changed the page: its texts are told from ours. */
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
        // Something was put between the two.
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

  /** Whether a part of the page is in the page's own language. */
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
      // Whoever listens has readings of their own, and names of controls stay as they are.
      const above = element('rt', { 'aria-hidden': 'true', 'data-kana': kana });
      holder.append(data.slice(done, start), element('ruby', {}, data.slice(start, end), above));
      done = end;
    }
    holder.append(data.slice(done));
    text.data = '';
    text.after(holder);
    this.#shown.set(text, { text: data, holder });
  }

  /** Takes the readings off a text. @param data what it holds then; absent: what it held */
  #release(text: Text, data?: string): void {
    const shown = this.#shown.get(text);
    if (!shown) return;
    this.#shown.delete(text);
    shown.holder.remove();
    // Who moves a text may have given it another one.
    if (data === undefined && text.data === '') text.data = shown.text;
  }
}
