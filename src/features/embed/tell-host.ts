import { marked, typeOf, type EmbedMessage } from './messages.ts';

/**
 * CSS pixels. A walk fits each step into the window that it has, as on a phone: it asks for a phone's height, whatever the step.
 */
const WALK_HEIGHT = 760;

/**
 * Tells the page around this one what happens here, once that has said hello: to its origin alone, and only where that is one of
 * those that may show this page.
 *
 * @param embedders origins
 * @param whole the address of this page outside of a frame
 */
export function tellHost(embedders: readonly string[], whole: string): void {
  let host: string | undefined;
  let said: Partial<Record<EmbedMessage['type'], string>> = {};
  /** Says what was not said just so before. */
  const tell = (message: EmbedMessage): void => {
    const text = JSON.stringify(message);
    if (host === undefined || said[message.type] === text) return;
    said[message.type] = text;
    window.parent.postMessage(marked(message), host);
  };
  const tellNow = (): void => {
    for (const message of [...placeIn(document, whole), heightOf(document)]) tell(message);
  };

  window.addEventListener('message', ({ data, origin, source }) => {
    if (source !== window.parent || !embedders.includes(origin) || typeOf(data) !== 'hello') return;
    host = origin;
    said = {};
    const address = whole + location.search + location.hash;
    tell({ type: 'opened', title: document.title, language: document.documentElement.lang, address });
    tellNow();
  });
  window.addEventListener('keydown', (event) => {
    // What is open in the page closes first; whoever writes Japanese ends a conversion.
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]'))
      return;
    tell({ type: 'closed' });
    // It may be opened again, and closed in the same way.
    delete said.closed;
  });
  new ResizeObserver(tellNow).observe(document.body);
  new MutationObserver(tellNow).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['aria-current', 'data-phase', 'hidden', 'open'],
  });
}

/** Where a reader is in a walk or in the diagnosis, and how it ended. */
function placeIn(document: Document, whole: string): EmbedMessage[] {
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

function heightOf(document: Document): EmbedMessage {
  const isWalking = document.querySelector('guided-walk[data-phase="walking"]') !== null;
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  return { type: 'height', height: isWalking ? Math.max(height, WALK_HEIGHT) : height };
}
