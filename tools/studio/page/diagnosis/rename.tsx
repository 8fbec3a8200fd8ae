import { useState } from 'preact/hooks';
import { NewId } from './new-id.tsx';
import type { SymptomEditing, Thing } from './symptom-editing.ts';

interface RenameProps {
  editing: SymptomEditing;
  thing: Thing;
  taken: readonly string[];
}

/** Calls something of a diagnosis, or all of it, otherwise. */
export function Rename({ editing, thing, taken }: RenameProps) {
  const [isRenaming, rename] = useState(false);
  const { store } = editing;
  const { t } = store;
  const name = { id: thing.id };
  return (
    <>
      <button
        type="button"
        aria-expanded={isRenaming}
        aria-label={t('diagnosis.renameOf', name)}
        onClick={() => rename(!isRenaming)}
      >
        {t('diagnosis.rename')}
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
    </>
  );
}
