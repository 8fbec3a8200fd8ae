import { FARTHEST_CM, NEAREST_CM, type CameraView } from '../../../machines/simulator/index.ts';
import type { Session } from './session.ts';
import type { SimKey } from './words.ts';

/** How far one move of the hand goes, in centimetres. */
const HAND = 5;

/** How far the phone is held from the code, and what its camera makes of it. */
export function Distance({ session, camera, hasCode }: { session: Session; camera: CameraView; hasCode: boolean }) {
  const { t } = session.words;
  const { distance } = camera;
  const text = t('sim.camera.distance', { distance });
  const move = (to: number): unknown =>
    session.perform({ kind: 'move', distance: Math.min(FARTHEST_CM, Math.max(NEAREST_CM, to)) });
  return (
    <div class="sim-panel sim-distance" role="group" tabIndex={-1} aria-label={t('sim.camera.title')}>
      <label for="sim-distance">
        {t('sim.camera.label')}
        <output for="sim-distance">{text}</output>
      </label>
      <p class="sim-sight" data-sight={session.sight}>
        {t(sightOf(session, camera, hasCode))}
      </p>
      <div class="sim-hand">
        <button type="button" class="sim-button" data-action="nearer" onClick={() => move(distance - HAND)}>
          {t('sim.camera.nearer')}
        </button>
        <input
          id="sim-distance"
          type="range"
          min={NEAREST_CM}
          max={FARTHEST_CM}
          step={1}
          value={distance}
          aria-valuetext={text}
          onInput={({ currentTarget }) => move(Number(currentTarget.value))}
        />
        <button type="button" class="sim-button" data-action="farther" onClick={() => move(distance + HAND)}>
          {t('sim.camera.farther')}
        </button>
      </div>
    </div>
  );
}

/** What one sees at a glance at the camera. That it is not looking for codes is nothing that one sees. */
function sightOf({ sight }: Session, { lens, done }: CameraView, hasCode: boolean): SimKey {
  if (done) return 'sim.camera.done';
  if (lens === 'front') return 'sim.camera.front';
  if (!hasCode) return 'sim.camera.noCode';
  if (sight === 'foreign') return 'sim.camera.foreign';
  return sight === 'unread' ? 'sim.camera.unread' : 'sim.camera.looking';
}
