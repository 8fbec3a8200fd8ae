import { partIn } from '../../ui/dom.ts';
import { embeddedPath, type EmbedScope } from './page-data.ts';
import { marked, typeOf, type EmbedMessage, type TicketEvent, type TicketMessage } from './index.ts';

/** Height in CSS pixels to ask for during a walkthrough, which fits each step into its window: that of a phone. */
const WALK_HEIGHT = 760;

// From the page and not from the address bar: a path there could be read as another host.
const { href: whole } = partIn<HTMLAnchorElement>(document, '.embedded-whole a');

// Outside a frame, as after copying a link, open the normal page.
if (window.parent === window) location.replace(whole + location.search + location.hash);
else {
  const { embedders = '', scope } = document.documentElement.dataset;
  keepInFrame(scope === 'console' ? 'console' : 'help');
  reportToHost(embedders.split(' '));
}

/** Links that scripts have added lead to the page for frames, or to a new tab if there is none. */
function keepInFrame(scope: EmbedScope): void {
  const base = import.meta.env.BASE_URL;
  document.addEventListener(
    'click',
    ({ target }) => {
      const link = (target as Element).closest<HTMLAnchorElement>('a[href]');
      if (!link || link.getAttribute('href')?.startsWith('#')) return;
      const { origin, pathname } = new URL(link.href);
      if (origin === location.origin && pathname.startsWith(`${base}embed/`)) return;
      const own = origin === location.origin ? embeddedPath(pathname, base, scope) : undefined;
      if (own !== undefined) link.pathname = own;
      else {
        link.target = '_blank';
        link.rel = 'noopener';
      }
    },
    { capture: true },
  );
}

/** Reports what happens here to the page around it. @param embedders the origins that may show this page */
function reportToHost(embedders: readonly string[]): void {
  let host: string | undefined;
  let sent: Partial<Record<EmbedMessage['type'], string>> = {};
  /** Sends a message unless it repeats the last one of its type. */
  const send = (message: EmbedMessage): void => {
    const text = JSON.stringify(message);
    if (host === undefined || sent[message.type] === text) return;
    sent[message.type] = text;
    window.parent.postMessage(marked(message), host);
  };
  const sendState = (): void => {
    for (const message of [...currentPlace(), currentHeight()]) send(message);
  };

  window.addEventListener('message', ({ data, origin, source }) => {
    if (source !== window.parent || !embedders.includes(origin)) return;
    const type = typeOf(data);
    if (type === 'call') offerCall(data as object);
    if (type !== 'hello') return;
    host = origin;
    document.documentElement.dataset['host'] = origin;
    sent = {};
    const address = whole + location.search + location.hash;
    send({ type: 'opened', title: document.title, language: document.documentElement.lang, address });
    sendState();
  });
  document.addEventListener('shirube-ticket' satisfies TicketEvent, (event) => {
    if (host !== undefined) window.parent.postMessage(marked((event as CustomEvent<TicketMessage>).detail), host);
  });
  window.addEventListener('keydown', (event) => {
    // Escape also closes dialogs of the page, and cancels the conversion of Japanese input.
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]'))
      return;
    send({ type: 'closed' });
    // The frame may be opened and closed again.
    delete sent.closed;
  });
  new ResizeObserver(sendState).observe(document.body);
  new MutationObserver(sendState).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['aria-current', 'data-phase', 'hidden', 'open'],
  });
}

/** Puts a caller into the fragment, as in a link. The console reads it, perhaps later. */
function offerCall(message: object): void {
  const texts = Object.entries(message).filter(([, value]) => ['string', 'number'].includes(typeof value));
  location.replace(`#${new URLSearchParams(texts as [string, string][])}`);
}

function currentPlace(): EmbedMessage[] {
  const of = /([^/]*)\/$/.exec(whole)?.[1] ?? '';
  const walk = document.querySelector<HTMLElement>('guided-walk');
  const interview = document.querySelector<HTMLElement>('diagnosis-interview');
  const outcome = walk?.querySelector<HTMLElement>('.walk-end')?.dataset['outcome'];
  if (outcome === 'done' || outcome === 'supported') return [{ type: 'finished', of, outcome }];
  if (interview?.dataset['phase'] === 'finished') {
    return [{ type: 'finished', of, outcome: interview.querySelector('[data-action="call"]') ? 'supported' : 'done' }];
  }
  const step =
    walk?.querySelector<HTMLElement>('[data-step][aria-current="step"]')?.dataset['step'] ??
    interview?.querySelector<HTMLElement>('[data-step-id]')?.dataset['stepId'];
  return step === undefined ? [] : [{ type: 'step', of, step }];
}

function currentHeight(): EmbedMessage {
  const isWalking = document.querySelector('guided-walk[data-phase="walking"]') !== null;
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  return { type: 'height', height: isWalking ? Math.max(height, WALK_HEIGHT) : height };
}
