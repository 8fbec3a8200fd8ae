import type { PanelProps } from './panel.types.ts';
import { askName, askRemoval, askStep, stepChoices } from './questions.ts';

interface WayPanelProps extends PanelProps {
  step: string;
  way: string;
  to: string;
}

/** A way of a step: where it leads, what is on it, and whether it is to be. */
export function WayPanel({ asking, ask, step, way, to }: WayPanelProps) {
  const { store, desk, words } = asking;
  const { t } = store;
  return (
    <div class="guide-panel">
      <h3 tabIndex={-1}>
        {t('guides.way', { way: words.way(step, way) })} <code>{way}</code>
      </h3>
      <label for="way-to">{t('guides.leads')}</label>
      <select id="way-to" value={to} onChange={({ currentTarget }) => desk.connect(step, currentTarget.value, way)}>
        {stepChoices(asking).map(({ value, label }) => (
          <option value={value} key={value}>
            {label}
          </option>
        ))}
      </select>
      <div class="studio-acts">
        <button type="button" data-action="add-step" onClick={() => ask(askStep(asking, { step, way }))}>
          {t('guides.add')}
        </button>
        <button type="button" data-action="rename" onClick={() => ask(askName(asking, { step, way }))}>
          {t('guides.rename')}
        </button>
        <button type="button" data-action="remove" onClick={() => ask(askRemoval(asking, { step, way }))}>
          {t('guides.remove')}
        </button>
      </div>
    </div>
  );
}
