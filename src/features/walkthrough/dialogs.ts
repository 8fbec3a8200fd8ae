import {
  guidedFragment,
  inPart,
  shortestTo,
  stepFragment,
  trailOf,
  type Progress,
} from '../../../machines/walkthrough/index.ts';
import { nodeOf } from '../../screens/nodes.ts';
import { button, copyText, element, languageAt } from '../../ui/dom.ts';
import { lazy, later } from '../../ui/later.ts';
import { voicesFor } from '../../ui/voices.ts';
import { titleOf, type T } from './article.ts';
import type { WalkthroughPanels } from './panels.ts';

// This module and those below are loaded on demand, since most readers never open a dialog.
const loadAloud = lazy(() => import('../aloud/index.ts'));
const loadQr = lazy(() => import('../../screens/qr-path.ts'));

function openDialog(name: string, t: T, ...content: (Node | string)[]): HTMLDialogElement {
  const dialog = element(
    'dialog',
    { class: 'walk-dialog dialog', 'aria-label': name },
    element('h2', {}, name),
    ...content,
    element('form', { method: 'dialog' }, element('button', { type: 'submit', class: 'button' }, t('walk.close'))),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    // The element that had the focus may have been removed.
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('[aria-current="step"] [tabindex="-1"]')?.focus({ preventScroll: true });
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  // Another dialog may have opened while this one was loading.
  document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * "Which screen do you see?": the screens of the guide's figures, to find one's place. It begins at the reader's step, and keeps their
 * ways if they lead to the chosen one.
 */
export function openBoard(walk: WalkthroughPanels, { step: here, ways }: Progress): void {
  const { t, parts, guide, graph, around } = walk;
  const screens: HTMLElement[] = [];
  for (const [step, part] of parts.steps) {
    const place = trailOf(graph, { step, ways }) ? { step, ways } : shortestTo(graph, step);
    if (!place) continue;
    // A figure in several versions of the app shows the reader's first.
    for (const [index, figure] of [...part.querySelectorAll<HTMLElement>('.figure-screen:first-child')].entries()) {
      const copy = figure.cloneNode(true) as HTMLElement;
      copy.removeAttribute('style');
      copy.setAttribute('aria-hidden', 'true');
      const name = element('span', { lang: around.screenLanguage }, around.screens[step]?.[index] ?? '');
      const description = [titleOf(parts, step), figure.getAttribute('aria-label')].filter((each) => each !== null);
      const label = element(
        'span',
        {},
        name,
        element('span', { class: 'visually-hidden' }, ` ${description.join(': ')}`),
      );
      const choice = button(
        [copy, label],
        () => {
          dialog.close();
          walk.send({ type: 'place.requested', progress: inPart(graph, place, index + 1) });
        },
        { class: 'walk-screen', autofocus: step === here && index === 0 ? '' : undefined },
      );
      screens.push(element('li', {}, choice));
    }
  }
  const allScreens = element(
    'a',
    { href: `${around.home}screens/?guide=${guide}&at=${stepFragment(here)}` },
    t('walk.boardAll'),
  );
  const dialog = openDialog(
    t('walk.board'),
    t,
    element('p', {}, t('walk.boardText')),
    element('ul', { role: 'list', class: 'walk-board' }, ...screens),
    // Without screens of its own, the site has no page of all screens.
    ...(screens.length > 0 ? [element('p', { class: 'link-line' }, allScreens)] : []),
  );
}

export function openMenu(walk: WalkthroughPanels, place: Progress): void {
  const { t, guide, around } = walk;
  const { host } = walk.parts;
  // Absent if the guide cannot be practiced.
  const { simulator } = host.dataset;
  // Present before it has text, so that screen readers announce the change.
  const status = element('p', { class: 'walk-said', role: 'status' });
  const item = (words: string, act: () => void, action: string, className = ''): HTMLElement =>
    button(
      words,
      () => {
        dialog.close();
        act();
      },
      { 'data-action': action, class: `row ${className}` },
    );
  const link = (href: string, words: string) => element('a', { href, class: 'row' }, words);
  const openAloud = () => walk.here(async () => (await later(loadAloud)).openAloud({ host, guide }));
  const aloud = item(t('walk.aloud'), () => void openAloud(), 'aloud');
  // Shown once the device turns out to have a voice for the language.
  aloud.hidden = true;
  const closed = new AbortController();
  void voicesFor(languageAt(host), closed.signal).then(() => (aloud.hidden = false));
  const copied = { copied: t('walk.copied'), failed: t('walk.copyFailed') };
  const dialog = openDialog(
    t('walk.menu'),
    t,
    element(
      'div',
      { class: 'walk-menu' },
      item(t('walk.showAll'), () => walk.showAll('push'), 'show-all'),
      aloud,
      item(t('walk.board'), () => void walk.openBoard(), 'board'),
      simulator && link(`${simulator}?guide=${guide}#${guidedFragment(place)}`, t('walk.simulator')),
      button(t('walk.copyLink'), () => void copyText(addressOf(place), status, copied), {
        class: 'row',
        'data-action': 'copy-link',
      }),
      // `walk-wide`: not on phones, which have no other phone to continue on.
      item(t('walk.handoff'), () => void walk.here(() => openHandoff(t, place)), 'handoff', 'walk-wide'),
      item(t('walk.restart'), () => walk.send({ type: 'walk.restarted' }), 'restart'),
      ...around.others.map(({ title, address }) => link(address, title)),
      status,
    ),
  );
  dialog.addEventListener('close', () => closed.abort());
}

/** "Continue on your phone": a QR code of the current step's address. */
async function openHandoff(t: T, progress: Progress): Promise<void> {
  openDialog(t('walk.handoff'), t, element('p', {}, t('walk.handoffText')), await placeQr(progress, t('walk.handoff')));
}

async function placeQr(progress: Progress, name: string): Promise<Node | string> {
  const { qrPath } = await later(loadQr);
  const { path, size } = qrPath(addressOf(progress));
  const viewBox = `-4 -4 ${size + 8} ${size + 8}`;
  return nodeOf(['svg', { viewBox, class: 'walk-qr', role: 'img', 'aria-label': name }, ['path', { d: path }]]);
}

function addressOf(progress: Progress): string {
  return `${location.origin}${location.pathname}#${guidedFragment(progress)}`;
}
