import { MASK, secretsIn, type CallField, type CaseView } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../console-store.ts';

/** The secrets in the notes and in the fields about the caller, with a button to show or hide each one. */
export function Hidden({ store, view }: { store: ConsoleStore; view: CaseView }) {
  const { own, data } = store;
  const fields = Object.entries(view.fields) as [CallField, string][];
  const secrets = (shown: readonly string[]): string[] => {
    const all = [secretsIn(view.note, shown), ...fields.map(([field, text]) => secretsIn(text, shown, field))];
    return [...new Set(all.flat())];
  };
  const pieces = view.isMasked && !store.isReadOnly ? secrets(data.references) : [];
  const hidden = secrets([...data.references, ...view.shownPieces]);
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
