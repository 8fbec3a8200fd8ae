import { ActList } from './act-list.tsx';
import { printedLabels, type WrittenStep } from './edits/guide-text.ts';
import type { PanelProps } from './panel.types.ts';
import { askName, askRemoval, askSplit, askStep, askWay, stepChoices } from './questions.ts';

interface StepPanelProps extends PanelProps {
  id: string;
  step: WrittenStep;
}

/** A step: how it is called and printed, where it leads, and what is done in it. */
export function StepPanel(props: StepPanelProps) {
  const { asking, ask, id, step, guide } = props;
  const { store, desk, words } = asking;
  const { t, facts } = store;
  const choices = stepChoices(asking);
  const label = step.label ?? '';
  return (
    <div class="guide-panel" data-step-panel={id}>
      <h3 tabIndex={-1}>
        {printedLabels(guide)[id]} {words.step(id)} <code>{id}</code>
      </h3>
      <div class="studio-acts" role="group" aria-label={t('guides.doings')}>
        <button
          type="button"
          data-action="add-step"
          aria-keyshortcuts="Insert"
          onClick={() => ask(askStep(asking, { step: id }))}
        >
          {t('guides.add')}
        </button>
        <button
          type="button"
          data-action="rename"
          aria-keyshortcuts="F2"
          onClick={() => ask(askName(asking, { step: id }))}
        >
          {t('guides.rename')}
        </button>
        <button type="button" data-action="up" aria-keyshortcuts="Alt+ArrowUp" onClick={() => desk.move(id, -1)}>
          {t('guides.up')}
        </button>
        <button type="button" data-action="down" aria-keyshortcuts="Alt+ArrowDown" onClick={() => desk.move(id, 1)}>
          {t('guides.down')}
        </button>
        {step.acts.length > 1 && (
          <button type="button" data-action="split" onClick={() => ask(askSplit(asking, id))}>
            {t('guides.split')}
          </button>
        )}
        <button
          type="button"
          data-action="remove"
          aria-keyshortcuts="Delete"
          onClick={() => ask(askRemoval(asking, { step: id }))}
        >
          {t('guides.remove')}
        </button>
      </div>
      <div class="guide-fields">
        <div>
          <label for="step-label">{t('guides.label')}</label>
          <input
            id="step-label"
            type="text"
            size={5}
            value={label}
            placeholder={printedLabels(guide)[id]}
            aria-describedby="step-label-hint"
            onChange={({ currentTarget }) => desk.label(id, currentTarget.value.trim() || undefined)}
          />
          <small id="step-label-hint">{t('guides.label.hint')}</small>
        </div>
        <label class="guide-check">
          <input
            type="checkbox"
            checked={step.optional}
            onChange={({ currentTarget }) => desk.optional(id, currentTarget.checked)}
          />
          {t('guides.optional')}
        </label>
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
      {!step.end && (
        <div class="studio-acts">
          <button type="button" data-action="add-way" onClick={() => ask(askWay(asking, id))}>
            {t('guides.addWay')}
          </button>
        </div>
      )}
      <ActList {...props} />
      <ul role="list" class="guide-articles">
        {facts?.articleLanguages.map((each) => (
          <li key={each.id}>
            <a href={`#articles/${desk.files.id}/${each.id}`}>{t('guides.words', { language: each.name })}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
