import { filePlace } from '../file-place.ts';
import { ActList } from './act-list.tsx';
import { printedLabels, type WrittenStep } from './edits/guide-text.ts';
import type { PanelProps } from './panel.types.ts';

interface StepPanelProps extends PanelProps {
  id: string;
  step: WrittenStep;
  onAdd(): void;
}

/** A step: how it is called and printed, where it leads, and what is done in it. */
export function StepPanel(props: StepPanelProps) {
  const { store, desk, words, id, step, guide, onAdd } = props;
  const { t, facts } = store;
  const labels = printedLabels(guide);
  const choices = Object.keys(guide.steps).map((each) => ({
    value: each,
    label: `${labels[each] ?? ''} ${words.step(each)} (${each})`,
  }));
  return (
    <div class="guide-panel" data-step-panel={id}>
      <h3 tabIndex={-1}>
        {labels[id]} {words.step(id)} <code>{id}</code>
      </h3>
      <div class="studio-acts" role="group" aria-label={t('guides.doings')}>
        <button type="button" data-action="add-step" onClick={onAdd}>
          {t('guides.add')}
        </button>
        <button type="button" data-action="up" onClick={() => desk.move(id, -1)}>
          {t('guides.up')}
        </button>
        <button type="button" data-action="down" onClick={() => desk.move(id, 1)}>
          {t('guides.down')}
        </button>
      </div>
      <h4>{t('guides.leads')}</h4>
      {step.ways ? (
        <ul role="list" class="guide-ways">
          {Object.entries(step.ways).map(([way, to]) => (
            <li key={way}>
              <label for={`way-${way}`}>{words.way(id, way)}</label>
              <select
                id={`way-${way}`}
                value={to}
                onChange={({ currentTarget }) => desk.connect(id, currentTarget.value, way)}
              >
                {choices.map(({ value, label: name }) => (
                  <option value={value} key={value}>
                    {name}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
      ) : (
        <select
          aria-label={t('guides.leads')}
          value={step.next ?? ''}
          onChange={({ currentTarget }) => currentTarget.value !== '' && desk.connect(id, currentTarget.value)}
        >
          {step.next === undefined && <option value="">{t('guides.end')}</option>}
          {choices
            .filter(({ value }) => value !== id)
            .map(({ value, label: name }) => (
              <option value={value} key={value}>
                {name}
              </option>
            ))}
        </select>
      )}
      <ActList {...props} />
      <ul role="list" class="guide-articles">
        {facts?.articleLanguages.map(({ id: language, name }) => (
          <li key={language}>
            <a href={filePlace(desk.files.articleIn(language), desk.files.stepLine(language, id))}>
              {t('guides.words', { language: name })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
