import type { Advice } from '../../protocol/diagnosis.types.ts';
import type { AdviceFollower } from './advice-follower.ts';
import type { SymptomEditing } from './symptom-editing.ts';

interface AdvicePanelProps {
  editing: SymptomEditing;
  follower: AdviceFollower;
}

/** So many other beginnings are told of, the best first. */
const MOST_INSTEAD = 4;

/** What the diagnosis asks first, why, and all that it asks and advises. */
export function AdvicePanel({ editing, follower }: AdvicePanelProps) {
  const { t } = editing.store;
  const { advice, isBehind, isDone } = follower;
  return (
    <section class="studio-beside diagnosis-advice" aria-label={t('diagnosis.advice')}>
      <h3>{t('diagnosis.advice')}</h3>
      <p role="status">
        {isBehind ? t('diagnosis.behind') : isDone ? t('diagnosis.rangesDone') : t('diagnosis.rangesComing')}
      </p>
      {advice && <Told editing={editing} advice={advice} />}
    </section>
  );
}

function Told({ editing, advice }: { editing: SymptomEditing; advice: Advice }) {
  const { t } = editing.store;
  const { first, expectedCost, instead, after, drawing } = advice;
  const seconds = (cost: number): string => t('diagnosis.seconds', { count: Math.round(cost) });
  return (
    <>
      <p data-first={first}>
        {t('diagnosis.first')} <b>{editing.stepName(first)}</b>
      </p>
      <p>{t('diagnosis.takes', { cost: seconds(expectedCost) })}</p>
      <h4>{t('diagnosis.whyFirst')}</h4>
      <p>{t('diagnosis.instead')}</p>
      <ol>
        {instead.slice(0, MOST_INSTEAD).map(({ move, expectedCost: cost }) => (
          <li key={move}>
            {editing.stepName(move)} – {seconds(cost)}{' '}
            {t('diagnosis.more', { count: Math.round(Math.max(0, cost - expectedCost)) })}
          </li>
        ))}
      </ol>
      {after.length > 0 && (
        <>
          <p>{t('diagnosis.after')}</p>
          <ul>
            {after.map(({ outcome, probability, next, cause, likelihood }) => (
              <li key={outcome}>
                {t('diagnosis.afterOne', {
                  outcome: editing.outcomeName(first, outcome),
                  share: percent(probability),
                  next: editing.stepName(next),
                  cause: editing.causeName(cause),
                  likelihood: percent(likelihood),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {drawing !== undefined && (
        <>
          <h4 id="diagnosis-drawing">{t('diagnosis.drawing')}</h4>
          <div
            class="diagnosis-scroll"
            role="group"
            tabIndex={0}
            aria-labelledby="diagnosis-drawing"
            dangerouslySetInnerHTML={{ __html: drawing }}
          />
        </>
      )}
    </>
  );
}

function percent(probability: number): string {
  return `${Math.round(probability * 100)}%`;
}
