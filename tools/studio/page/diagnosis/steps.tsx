import { NewId } from './new-id.tsx';
import { withQuestion } from './symptom-edits.ts';
import type { SymptomEditing } from './symptom-editing.ts';
import type { WrittenSymptom } from './written-symptom.ts';

interface StepsProps {
  editing: SymptomEditing;
  symptom: WrittenSymptom;
  /** The one that is open. */
  current: string | undefined;
  /** The one that comes first to a reader. */
  first: string | undefined;
}

/** The questions and repairs of a diagnosis, to choose one from. */
export function Steps({ editing, symptom, current, first }: StepsProps) {
  const { store, place } = editing;
  const { t } = store;
  const { steps } = symptom;
  return (
    <section aria-labelledby="diagnosis-steps">
      <h3 id="diagnosis-steps">{t('diagnosis.steps')}</h3>
      <ul role="list" class="diagnosis-steps">
        {steps.map(({ id, kind }) => (
          <li key={id}>
            <a
              class="diagnosis-link"
              href={`#diagnosis/${place.id}/${id}`}
              aria-current={id === current ? 'true' : undefined}
              data-step={id}
            >
              {editing.stepName(id)}
            </a>
            <span class="studio-mark">{t(`diagnosis.${kind}`)}</span>
            {editing.issues.some(({ step }) => step === id) && (
              <span class="studio-mark diagnosis-first">{t('diagnosis.toSee')}</span>
            )}
            {id === first && <span class="studio-mark diagnosis-first">{t('diagnosis.isFirst')}</span>}
          </li>
        ))}
      </ul>
      <NewId
        store={store}
        act={t('diagnosis.addStep')}
        label={t('diagnosis.stepId')}
        taken={steps.map(({ id }) => id)}
        onId={(id) => {
          editing.writeAll(withQuestion(editing.placed, editing.texts, symptom, id));
          void store.open({ view: 'diagnosis', of: place.id, part: id });
        }}
      />
    </section>
  );
}
