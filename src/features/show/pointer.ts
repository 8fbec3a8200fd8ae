import { element } from '../../ui/dom.ts';

export function pointer(): HTMLElement {
  return element('i', { class: 'show-pointer', 'aria-hidden': 'true', hidden: true });
}

/** Moves the pointer to the mark and scrolls it into view; hides it without a mark. */
export function movePointer(finger: HTMLElement, picture: HTMLElement): void {
  delete finger.dataset['pressed'];
  const mark = picture.querySelector('.s-mark');
  const stage = finger.parentElement;
  // Do not animate its first position.
  finger.toggleAttribute('data-here', mark !== null && !finger.hidden);
  finger.hidden = !mark;
  if (!stage) return;
  stage.scrollTop = 0;
  if (!mark) return;
  const around = stage.getBoundingClientRect();
  const { top, left, width, height } = mark.getBoundingClientRect();
  // Scroll a screen that is higher than its container.
  const below = top + height - around.bottom;
  if (below > 0) stage.scrollTop = below + around.height / 3;
  finger.style.setProperty('--x', `${left - around.left + width / 2}px`);
  finger.style.setProperty('--y', `${top - around.top + height / 2}px`);
}
