import type { Doings } from './doings.types.ts';
import { focusOn } from '../../ui/focus.ts';
import type { Session } from './session.ts';

interface OutcomeProps {
  session: Session;
  doings: Doings;
  goal: string | undefined;
}

/** Says that the practice has succeeded. The box is always there, so that what comes into it is read aloud. */
export function Outcome({ session, doings, goal }: OutcomeProps) {
  return (
    <div class="sim-outcome" role="status" data-goal={goal}>
      {goal && <Success session={session} doings={doings} goal={goal} />}
    </div>
  );
}

/** What has been reached, and what one can do now. */
function Success({ session, doings, goal }: OutcomeProps & { goal: string }) {
  const { product, words, scenario, surprise, copy } = session;
  const { t } = words;
  const guide = words.guideOf(scenario);
  const [fault] = scenario.faults;
  const again = (): void => {
    session.restart();
    focusOn('#sim-scenario');
  };
  return (
    <div class="sim-goal">
      <p class="sim-goal-title">{words.word('product', `goal.${goal}.title`)}</p>
      <p>{words.word('product', `goal.${goal}.text`)}</p>
      {surprise && fault && <p>{t('sim.surprise.was', { fault: words.word('product', `fault.${fault}`) ?? '' })}</p>}
      {copy && <p>{t('sim.copied.end')}</p>}
      <div class="sim-buttons">
        {guide && (
          <a class="sim-button sim-main" href={guide.address}>
            {t('sim.goal.guide')}
          </a>
        )}
        <button type="button" class="sim-button" data-action="again" onClick={again}>
          {t('sim.goal.again')}
        </button>
        {product.faultsIn(scenario).length > 0 && !copy && (
          <button type="button" class="sim-button" onClick={() => doings.begin(scenario, true)}>
            {t('sim.goal.surprise')}
          </button>
        )}
      </div>
    </div>
  );
}
