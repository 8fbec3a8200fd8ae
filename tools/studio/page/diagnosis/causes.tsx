import type { Range } from '../../protocol/diagnosis.types.ts';
import { exactly, scaled } from './chances.ts';
import { NewId } from './new-id.tsx';
import { NumberField } from './number-field.tsx';
import { withCause, withoutCause } from './symptom-edits.ts';
import type { SymptomEditing } from './symptom-editing.ts';
import { ThingActs } from './thing-acts.tsx';
import { WordField } from './word-field.tsx';
import type { WrittenSymptom } from './written-symptom.ts';
import { withValue } from '../../../yaml/values.ts';

interface CausesProps {
  editing: SymptomEditing;
  symptom: WrittenSymptom;
  ranges: ReadonlyMap<string, Range>;
}

/** What can be behind a symptom, how likely each is at first, and its words in each language. */
export function Causes({ editing, symptom, ranges }: CausesProps) {
  const { store } = editing;
  const { t, facts } = store;
  const { causes, callCost } = symptom;
  const ids = causes.map(({ id }) => id);
  const sum = exactly(causes.reduce((all, { prior = 0 }) => all + prior, 0));
  const languageName = (language: string): string =>
    facts?.languages.find(({ id }) => id === language)?.name ?? language;
  const text = (): string => store.text(editing.file) ?? '';
  const put = (path: readonly string[], number: string | undefined): void => {
    if (number !== undefined) editing.write(withValue(text(), path, number, 'number'), true);
  };
  const makeWhole = (): void => {
    const priors = causes.map(({ id, prior = 0 }) => [id, prior] as const);
    editing.write(
      scaled(priors).reduce(
        (next, [id, prior]) => withValue(next, ['causes', id, 'prior'], String(prior), 'number') ?? next,
        text(),
      ),
    );
  };
  return (
    <section aria-labelledby="diagnosis-causes">
      <h3 id="diagnosis-causes">{t('diagnosis.causes')}</h3>
      <div class="diagnosis-scroll" role="group" tabIndex={0} aria-labelledby="diagnosis-causes">
        <table class="studio-table studio-stacked">
          <thead>
            <tr>
              <th scope="col">{t('diagnosis.cause')}</th>
              <th scope="col">{t('diagnosis.prior')}</th>
              {editing.words.map(({ language }) => (
                <th scope="col" key={language} lang={language}>
                  {languageName(language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {causes.map(({ id, prior }) => (
              <tr
                key={id}
                data-cause={id}
                class={editing.issues.some(({ cause }) => cause === id) ? 'studio-fault' : undefined}
              >
                <th scope="row">
                  <code>{id}</code>
                  <ThingActs
                    editing={editing}
                    thing={{ kind: 'cause', id }}
                    taken={ids}
                    canGo={causes.length > 2}
                    onRemove={() => editing.writeAll(withoutCause(editing.placed, editing.texts, symptom, id))}
                  />
                </th>
                <td data-name={t('diagnosis.prior')}>
                  <NumberField
                    store={store}
                    label={t('diagnosis.priorOf', { cause: editing.causeName(id) })}
                    value={prior}
                    range={ranges.get(`causes ${id} prior`)}
                    nameOf={editing.stepName}
                    onNumber={(number) => put(['causes', id, 'prior'], number)}
                  />
                </td>
                {editing.words.map((words) => (
                  <td key={words.language} data-name={languageName(words.language)}>
                    <WordField
                      store={store}
                      words={words}
                      path={[editing.place.id, 'causes', id]}
                      label={t('diagnosis.causeWords', { id, language: languageName(words.language) })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="studio-acts">
        <span data-sum={sum}>{t('diagnosis.sum', { sum })}</span>
        {sum !== 1 && (
          <button type="button" data-action="whole-priors" onClick={makeWhole}>
            {t('diagnosis.makeWhole')}
          </button>
        )}
      </p>
      <NewId
        store={store}
        act={t('diagnosis.addCause')}
        label={t('diagnosis.causeId')}
        taken={ids}
        onId={(id) => editing.writeAll(withCause(editing.placed, editing.texts, id))}
      />
      <p class="studio-acts">
        <span>{t('diagnosis.callCost')}</span>
        <NumberField
          store={store}
          label={t('diagnosis.callCost')}
          value={callCost}
          range={ranges.get('callCost')}
          nameOf={editing.stepName}
          onNumber={(number) => put(['callCost'], number)}
        />
      </p>
    </section>
  );
}
