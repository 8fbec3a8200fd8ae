import type { Range } from '../../protocol/diagnosis.types.ts';
import { chanceFor, exactly, isWhole, OTHERS, ownChance, sumFor, withChance, withWholeChances } from './chances.ts';
import { NewId } from './new-id.tsx';
import { NumberField } from './number-field.tsx';
import { withoutOutcome, withOutcome } from './symptom-edits.ts';
import type { SymptomEditing } from './symptom-editing.ts';
import { ThingActs } from './thing-acts.tsx';
import { chancesOf, type WrittenOutcome, type WrittenStep, type WrittenSymptom } from './written-symptom.ts';

interface ChancesProps {
  editing: SymptomEditing;
  symptom: WrittenSymptom;
  step: WrittenStep;
  ranges: ReadonlyMap<string, Range>;
}

/** How often each outcome of a step comes, for each cause. What is not said of a cause is that of all others. */
export function Chances({ editing, symptom, step, ranges }: ChancesProps) {
  const { store } = editing;
  const { t } = store;
  const causes = symptom.causes.map(({ id }) => id);
  const outcomes = chancesOf(step);
  const hasRest = Object.values(outcomes).includes('rest');
  const isRight = causes.every((cause) => isWhole(outcomes, cause));
  const text = (): string => store.text(editing.file) ?? '';
  const columns = [OTHERS, ...causes];
  const nameOf = (cause: string): string => (cause === OTHERS ? t('diagnosis.others') : editing.causeName(cause));
  const cell = ({ id, p }: WrittenOutcome, cause: string) => {
    const label = t('diagnosis.chanceOf', { outcome: editing.outcomeName(step.id, id), cause: nameOf(cause) });
    if (p === 'rest')
      return cause === OTHERS ? t('diagnosis.rest') : String(Math.max(0, exactly(1 - sumFor(outcomes, cause))));
    const isForAll = typeof p === 'number' && cause === OTHERS;
    const path = ['steps', step.id, 'outcomes', id, 'p', ...(isForAll ? [] : [cause])].join(' ');
    return (
      <NumberField
        store={store}
        label={label}
        value={ownChance(p, cause)}
        otherwise={String(chanceFor(p, cause) ?? '')}
        range={ranges.get(path)}
        nameOf={editing.stepName}
        isOptional={cause !== OTHERS}
        onNumber={(number) => editing.write(withChance(text(), step.id, id, cause, number), true)}
      />
    );
  };
  return (
    <>
      <h4 id="diagnosis-chances">{t('diagnosis.chances')}</h4>
      <p>{t('diagnosis.chancesHint')}</p>
      <div class="diagnosis-scroll" role="group" tabIndex={0} aria-labelledby="diagnosis-chances">
        <table class="studio-table diagnosis-chances">
          <thead>
            <tr>
              <th scope="col">{t('diagnosis.outcome')}</th>
              {columns.map((cause) => (
                <th scope="col" key={cause}>
                  {nameOf(cause)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {step.outcomes.map((outcome) => (
              <tr
                key={outcome.id}
                data-outcome={outcome.id}
                class={
                  editing.issues.some((each) => each.step === step.id && each.outcome === outcome.id)
                    ? 'studio-fault'
                    : undefined
                }
              >
                <th scope="row">
                  {editing.outcomeName(step.id, outcome.id)} <code>{outcome.id}</code>
                  <ThingActs
                    editing={editing}
                    thing={{ kind: 'outcome', step: step.id, id: outcome.id }}
                    taken={step.outcomes.map(({ id }) => id)}
                    canGo={step.outcomes.length > 2}
                    onRemove={() =>
                      editing.writeAll(withoutOutcome(editing.placed, editing.texts, symptom, step.id, outcome.id))
                    }
                  />
                </th>
                {columns.map((cause) => (
                  <td key={cause}>{cell(outcome, cause)}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t(hasRest ? 'diagnosis.sumBesides' : 'diagnosis.sumOf')}</th>
              <td />
              {causes.map((cause) => (
                <td key={cause} class={isWhole(outcomes, cause) ? undefined : 'studio-fault'} data-sum={cause}>
                  {sumFor(outcomes, cause)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {!isRight && (
        <p class="studio-acts">
          <span role="status">{t('diagnosis.notWhole')}</span>
          <button
            type="button"
            data-action="whole-chances"
            onClick={() => editing.write(withWholeChances(text(), step.id, outcomes, causes))}
          >
            {t('diagnosis.makeWhole')}
          </button>
        </p>
      )}
      <NewId
        store={store}
        act={t('diagnosis.addOutcome')}
        label={t('diagnosis.outcomeId')}
        taken={step.outcomes.map(({ id }) => id)}
        onId={(id) => editing.writeAll(withOutcome(editing.placed, editing.texts, symptom, step, id))}
      />
    </>
  );
}
