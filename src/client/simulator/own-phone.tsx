import { focusOn } from './focus.ts';
import type { Session } from './session.ts';

/** The portal's code is a real one: what a phone of the reader's own does with it. */
export function OwnPhone({ session }: { session: Session }) {
  const { say } = session.words;
  const goOnThere = (): void => {
    session.set({ elsewhere: true, facing: 'phone' });
    focusOn('.sim-elsewhere');
  };
  return (
    <div class="sim-panel sim-own">
      <p>{say('sim.own.text')}</p>
      <button type="button" class="sim-button" data-action="own-phone" onClick={goOnThere}>
        {say('sim.own.done')}
      </button>
    </div>
  );
}

/** In the place of the phone, while its owner goes on with a copy: nobody here knows how that ends. */
export function Elsewhere({ session }: { session: Session }) {
  const { words, scenario } = session;
  const { say } = words;
  const guide = words.guideOf(scenario);
  const goOnHere = (): void => {
    session.set({ elsewhere: false });
    focusOn('[data-device="phone"]');
  };
  return (
    <div class="sim-panel sim-elsewhere" role="group" aria-label={say('sim.own.title')} tabIndex={-1}>
      <p>
        <b>{say('sim.own.title')}</b>
      </p>
      <p>{say('sim.own.unknown')}</p>
      <p>{say('sim.own.next')}</p>
      <div class="sim-buttons">
        <button type="button" class="sim-button" data-action="back-here" onClick={goOnHere}>
          {say('sim.own.back')}
        </button>
        {guide && (
          <a class="sim-button" href={guide.address}>
            {say('sim.goal.guide')}
          </a>
        )}
      </div>
    </div>
  );
}
