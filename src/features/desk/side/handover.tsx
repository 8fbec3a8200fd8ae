import { Component } from 'preact';
import { callNumber, writeCaseFile, type Case } from '../../../../machines/console/index.ts';
import { assertDefined } from '../../../../machines/assert-defined.ts';
import { AgentName } from '../agent-name.tsx';
import type { ConsoleStore } from '../console-store.ts';
import { Copy } from '../copied.tsx';
import { download } from '../download.ts';
import { callLink, MAX_LINK_LENGTH } from '../handover/call-link.ts';

interface HandoverState {
  /** The last link, and the call as the link contains it. */
  made: { link: string; of: Case } | undefined;
}

/** Hands the call over to a colleague: by a link, or by a file if it is too long for a link. */
export class Handover extends Component<{ store: ConsoleStore }, HandoverState> {
  override state: HandoverState = { made: undefined };
  #isTooLong = false;

  #text(of: Case): string {
    const { data, setup } = this.props.store;
    return writeCaseFile([of], data.references, setup.agent || undefined);
  }

  /** @throws if the link is too long */
  #make = async (): Promise<string> => {
    const of = assertDefined(this.props.store.shown, 'The call that is handed over');
    const link = await callLink(location.origin + location.pathname, this.#text(of));
    this.#isTooLong = link.length > MAX_LINK_LENGTH;
    if (this.#isTooLong) throw new RangeError(`A link can have at most ${MAX_LINK_LENGTH} characters.`);
    this.setState({ made: { link, of } });
    return link;
  };

  override render({ store }: { store: ConsoleStore }, { made }: HandoverState) {
    const { own, shown } = store;
    const { t } = own;
    if (!shown) return null;
    return (
      <>
        <h2>{t('agent.handover.title')}</h2>
        <p>{t('agent.handover.text')}</p>
        <AgentName store={store} id="agent-sender" />
        <div class="agent-row">
          <Copy
            words={own}
            name={t('agent.key.handOver')}
            text={this.#make}
            failed={() => t(this.#isTooLong ? 'agent.handover.tooLong' : 'agent.copyFailed')}
            action="copy-handover"
            shortcut="H"
          />
          <button
            type="button"
            class="agent-button"
            data-action="file-handover"
            onClick={() => download(`shirube-${callNumber(shown.id)}.json`, this.#text(shown))}
          >
            {t('agent.handover.file')}
          </button>
        </div>
        {made?.of === shown && (
          <input
            type="text"
            readOnly
            value={made.link}
            aria-label={t('agent.handover.link')}
            data-handover
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        )}
      </>
    );
  }
}
