import { element } from '../../ui/dom.ts';

/** The finger that moves over a screen to what is filled in or tapped. */
export function pointer(): HTMLElement {
  return element('i', { class: 'show-pointer', 'aria-hidden': 'true', hidden: true });
}

/** Moves it to what is marked on the screen, and brings that into sight; where nothing is, it goes. */
export function movePointer(finger: HTMLElement, picture: HTMLElement): void {
  delete finger.dataset['pressed'];
  const mark = picture.querySelector('.s-mark');
  const stage = finger.parentElement;
  // It comes where it is wanted, and does not fly in from a corner.
  finger.toggleAttribute('data-here', mark !== null && !finger.hidden);
  finger.hidden = !mark;
  if (!stage) return;
  stage.scrollTop = 0;
  if (!mark) return;
  const around = stage.getBoundingClientRect();
  const { top, left, width, height } = mark.getBoundingClientRect();
  // A screen that is higher than its room is moved under it.
  const below = top + height - around.bottom;
  if (below > 0) stage.scrollTop = below + around.height / 3;
  finger.style.setProperty('--x', `${left - around.left + width / 2}px`);
  finger.style.setProperty('--y', `${top - around.top + height / 2}px`);
}
