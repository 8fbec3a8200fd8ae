import { focusOn } from '../../ui/focus.ts';
import type { Session } from './session.ts';

/** The portal's code is a real one: what a phone of the reader's own does with it. */
export function OwnPhone({ session }: { session: Session }) {
  const { t } = session.words;
  const goOnThere = (): void => {
    session.set({ elsewhere: true, facing: 'phone' });
    focusOn('.sim-elsewhere');
  };
  return (
    <div class="sim-panel sim-own">
      <p>{t('sim.own.text')}</p>
      <button type="button" class="sim-button" data-action="own-phone" onClick={goOnThere}>
        {t('sim.own.done')}
      </button>
    </div>
  );
}

/** In the place of the phone, while its owner goes on with a copy: nobody here knows how that ends. */
export function Elsewhere({ session }: { session: Session }) {
  const { words, scenario } = session;
  const { t } = words;
  const guide = words.guideOf(scenario);
  const goOnHere = (): void => {
    session.set({ elsewhere: false });
    focusOn('[data-device="phone"]');
  };
  return (
    <div class="sim-panel sim-elsewhere" role="group" aria-label={t('sim.own.title')} tabIndex={-1}>
      <p>
        <b>{t('sim.own.title')}</b>
      </p>
      <p>{t('sim.own.unknown')}</p>
      <p>{t('sim.own.next')}</p>
      <div class="sim-buttons">
        <button type="button" class="sim-button" data-action="back-here" onClick={goOnHere}>
          {t('sim.own.back')}
        </button>
        {guide && (
          <a class="sim-button" href={guide.address}>
            {t('sim.goal.guide')}
          </a>
        )}
      </div>
    </div>
  );
}
