import { Component, createRef, type ComponentChildren } from 'preact';
import { qrPath } from '../../../screens/qr-path.ts';
import type { CallPage } from '../call-page.ts';
import type { ConsoleStore } from '../console-store.ts';

const QUIET = 4;

interface SheetProps {
  store: ConsoleStore;
  page: CallPage;
  /** Buttons before the ones of the sheet. */
  children: ComponentChildren;
}

/** The QR code and URL of the caller's page: on screen on request, and always in print. */
export class Sheet extends Component<SheetProps, { isShown: boolean }> {
  override state = { isShown: false };
  readonly #sheet = createRef<HTMLDivElement>();

  #toggle = (): void => {
    this.setState(
      ({ isShown }) => ({ isShown: !isShown }),
      () => this.#sheet.current?.scrollIntoView({ block: 'nearest' }),
    );
  };

  override render({ store, page, children }: SheetProps, { isShown }: { isShown: boolean }) {
    const { own, caller } = store;
    const { t } = own;
    const { title, step, link, number } = page;
    return (
      <>
        <div class="agent-row">
          {children}
          <button
            type="button"
            class="agent-button"
            data-action="show-qr"
            aria-expanded={isShown}
            aria-keyshortcuts="Shift+Q"
            onClick={this.#toggle}
          >
            <kbd aria-hidden="true">Q</kbd> {t('agent.key.qr')}
          </button>
          <button
            type="button"
            class="agent-button"
            data-action="print"
            aria-keyshortcuts="b"
            onClick={() => window.print()}
          >
            <kbd aria-hidden="true">b</kbd> {t('agent.key.print')}
          </button>
        </div>
        <div
          class={isShown ? 'agent-sheet' : 'agent-sheet agent-printed'}
          lang={caller === own ? undefined : caller.language}
          ref={this.#sheet}
        >
          <p>
            <b>{step === undefined ? title : `${title} · ${step}`}</b>
          </p>
          <QrCode text={link} name={caller.t('walk.handoff')} />
          <p>{caller.t('walk.handoffText')}</p>
          <p class="agent-address">{link}</p>
          {number !== undefined && (
            <p class="agent-printed">
              {caller.t('walk.place')} <b>{number}</b>
            </p>
          )}
          <p class="agent-printed">{caller.t('note.secret')}</p>
        </div>
      </>
    );
  }
}

function QrCode({ text, name }: { text: string; name: string }) {
  const { path, size } = qrPath(text);
  const side = size + 2 * QUIET;
  return (
    <svg viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} class="agent-qr" role="img" aria-label={name}>
      <path d={path} />
    </svg>
  );
}
