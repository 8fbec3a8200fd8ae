import { useState } from 'preact/hooks';
import { NewId } from './new-id.tsx';
import type { SymptomEditing, Thing } from './symptom-editing.ts';

interface ThingActsProps {
  editing: SymptomEditing;
  thing: Thing;
  taken: readonly string[];
  /** Without the last of its kind there would be no diagnosis. */
  canGo: boolean;
  onRemove(): void;
}

/** What can be done with a cause, a step or an outcome as a whole. */
export function ThingActs({ editing, thing, taken, canGo, onRemove }: ThingActsProps) {
  const [isRenaming, rename] = useState(false);
  const { store } = editing;
  const { t } = store;
  const name = { id: thing.id };
  return (
    <span class="diagnosis-acts">
      <button
        type="button"
        aria-expanded={isRenaming}
        aria-label={t('diagnosis.renameOf', name)}
        onClick={() => rename(!isRenaming)}
      >
        {t('diagnosis.rename')}
      </button>
      <button type="button" disabled={!canGo} aria-label={t('diagnosis.removeOf', name)} onClick={onRemove}>
        {t('diagnosis.remove')}
      </button>
      {isRenaming && (
        <NewId
          store={store}
          act={t('diagnosis.rename')}
          label={t('diagnosis.newName', name)}
          taken={taken}
          value={thing.id}
          onId={(id) => {
            rename(false);
            void editing.rename(thing, id);
          }}
        />
      )}
    </span>
  );
}
