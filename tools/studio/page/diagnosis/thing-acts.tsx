import { Rename } from './rename.tsx';
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
  const { t } = editing.store;
  return (
    <span class="diagnosis-acts">
      <Rename editing={editing} thing={thing} taken={taken} />
      <button type="button" disabled={!canGo} aria-label={t('diagnosis.removeOf', { id: thing.id })} onClick={onRemove}>
        {t('diagnosis.remove')}
      </button>
    </span>
  );
}
