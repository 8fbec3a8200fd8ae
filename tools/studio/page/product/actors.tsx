import '../../../../src/diagrams/diagram.css';
import { useState } from 'preact/hooks';
import type { StudioStore } from '../store.ts';
import type { SketchFollower } from './sketch-follower.ts';

interface ActorsProps {
  store: StudioStore;
  follower: SketchFollower;
  /** Goes to a place of the file, by the keys that lead there. */
  onGo(path: readonly string[]): void;
}

/** An actor drawn: its states, and what leads from one to another; each state is a press away from its lines. */
export function Actors({ store, follower, onGo }: ActorsProps) {
  const [chosen, choose] = useState<string>();
  const { t } = store;
  const { sketch, behind } = follower;
  const actors = sketch?.actors ?? [];
  const actor = actors.find(({ id }) => id === chosen) ?? actors[0];
  const go = (names: readonly string[] | undefined): void => {
    if (names && actor) onGo([actor.id, ...names.flatMap((name) => ['states', name])]);
  };
  if (!actor) return <p role="status">{t('product.unreadable')}</p>;
  return (
    <div class="product-actors">
      <div class="studio-bar" role="group" aria-label={t('product.actor')}>
        <span class="studio-acts">
          {actors.map(({ id }) => (
            <button type="button" key={id} aria-pressed={id === actor.id} data-actor={id} onClick={() => choose(id)}>
              {id}
            </button>
          ))}
        </span>
      </div>
      <p role="status" class="studio-behind">
        {behind.includes('actors') && t('product.behind')}
      </p>
      <h3 id="product-drawing">{t('product.drawing', { actor: actor.id })}</h3>
      <div
        class="product-scroll"
        role="group"
        tabIndex={0}
        aria-labelledby="product-drawing"
        onClick={({ target, currentTarget }) => {
          const node = (target as Element).closest('.node');
          if (node) go(actor.states[[...currentTarget.querySelectorAll('.node')].indexOf(node)]?.names);
        }}
        dangerouslySetInnerHTML={{ __html: actor.drawing }}
      />
      <h3>{t('product.states')}</h3>
      <ul role="list" class="product-states">
        {actor.states.map(({ names, isReached }) => (
          <li key={names.join('.')}>
            <button type="button" onClick={() => go(names)} data-state={names.join('.')}>
              {names.length === 0 ? actor.id : names.join('.')}
              {!isReached && ` (${t('product.unreached')})`}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
