import { MASK, secretsIn, type CaseView } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../console-store.ts';

/** What looks like a secret in the notes, as it is typed: whatever is none is shown by a press, and hidden by another. */
export function Hidden({ store, view }: { store: ConsoleStore; view: CaseView }) {
  const { own, data } = store;
  const pieces = view.isMasked && !store.isArchived ? secretsIn(view.note, data.references) : [];
  const hidden = secretsIn(view.note, [...data.references, ...view.shownPieces]);
  return (
    <div role="status">
      {pieces.length > 0 && (
        <div class="agent-chips" role="group" aria-label={own.t('agent.ticket.hiddenPieces')}>
          <p class="agent-hint">{own.t('agent.ticket.hidden')}</p>
          {pieces.map((text) => {
            const isHidden = hidden.includes(text);
            return (
              <button
                type="button"
                key={text}
                class="agent-button"
                aria-pressed={isHidden}
                data-piece={text}
                onClick={() => store.act({ type: isHidden ? 'piece.shown' : 'piece.hidden', text })}
              >
                {isHidden ? `${text} → ${MASK}` : text}
              </button>
            );
          })}
        </div>
      )}
    </div>
  );
}
