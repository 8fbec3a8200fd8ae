import type { Range } from '../../protocol/diagnosis.types.ts';
import { Chances } from './chances-table.tsx';
import { NumberField } from './number-field.tsx';
import { withoutStep } from './symptom-edits.ts';
import type { SymptomEditing } from './symptom-editing.ts';
import { ThingActs } from './thing-acts.tsx';
import { WordField } from './word-field.tsx';
import type { WordsRead } from './words-read.ts';
import type { WrittenStep, WrittenSymptom } from './written-symptom.ts';
import { withValue } from '../../../yaml/values.ts';
import type { YamlPath } from '../../../yaml/places.ts';

interface QuestionProps {
  editing: SymptomEditing;
  symptom: WrittenSymptom;
  step: WrittenStep;
  ranges: ReadonlyMap<string, Range>;
}

/** A question or a repair: what it costs, what comes of it for each cause, and its words. */
export function Question({ editing, symptom, step, ranges }: QuestionProps) {
  const { store, place } = editing;
  const { t } = store;
  const { id, cost, note } = step;
  return (
    <section aria-labelledby="diagnosis-step" data-question={id}>
      <div class="studio-acts">
        <h3 id="diagnosis-step">{editing.stepName(id)}</h3>
        <code>{id}</code>
        <ThingActs
          editing={editing}
          thing={{ kind: 'step', id }}
          taken={symptom.steps.map((each) => each.id)}
          canGo={symptom.steps.length > 1}
          onRemove={() => editing.writeAll(withoutStep(editing.placed, editing.texts, symptom, id))}
        />
      </div>
      {note !== '' && <p>{note}</p>}
      <p class="studio-acts">
        <span>{t('diagnosis.cost')}</span>
        <NumberField
          store={store}
          label={t('diagnosis.costOf', { step: editing.stepName(id) })}
          value={cost}
          range={ranges.get(`steps ${id} cost`)}
          nameOf={editing.stepName}
          onNumber={(number) => {
            if (number === undefined) return;
            const text = store.text(editing.file) ?? '';
            editing.write(withValue(text, ['steps', id, 'cost'], number, 'number'), true);
          }}
        />
      </p>
      <Chances editing={editing} symptom={symptom} step={step} ranges={ranges} />
      <h4>{t('diagnosis.words')}</h4>
      <div class="diagnosis-languages">
        {editing.words.map((words) => (
          <StepWords key={words.language} editing={editing} words={words} path={[place.id, 'steps', id]} step={step} />
        ))}
      </div>
    </section>
  );
}

interface StepWordsProps {
  editing: SymptomEditing;
  words: WordsRead;
  path: YamlPath;
  step: WrittenStep;
}

function StepWords({ editing, words, path, step }: StepWordsProps) {
  const { store } = editing;
  const { t, facts } = store;
  const field = (label: string, ...rest: (string | number)[]) => (
    <>
      <span aria-hidden="true">{label}</span>
      <WordField store={store} words={words} path={[...path, ...rest]} label={label} />
    </>
  );
  const name = facts?.languages.find(({ id }) => id === words.language)?.name ?? words.language;
  return (
    <div role="group" aria-label={name} class="diagnosis-step-words">
      <b lang={words.language}>{name}</b>
      {field(t('diagnosis.title'), 'title')}
      {Array.from({ length: words.linesAt([...path, 'text']) }, (_, index) =>
        field(t('diagnosis.line', { number: index + 1 }), 'text', index),
      )}
      {field(t('diagnosis.why'), 'why')}
      {step.outcomes.map(({ id, isSolved }) => (
        <>
          {field(t('diagnosis.outcomeWords', { id }), 'outcomes', id)}
          {isSolved && field(t('diagnosis.solvedWords', { id }), 'solved', id)}
        </>
      ))}
    </div>
  );
}
