import '../../../../src/screens/styles/screens.css';
import type { FaultSketch, ProductSketch } from '../../protocol/product.types.ts';
import { Screen } from '../../../../src/screens/Screen.tsx';
import { filePlace } from '../file-place.ts';
import type { StudioStore } from '../store.ts';
import type { SketchFollower } from './sketch-follower.ts';

interface FaultsProps {
  store: StudioStore;
  follower: SketchFollower;
  /** Which file a press leads into. */
  goesTo: 'product' | 'remedies';
  onGo(fault: string): void;
  onRun(run: string): void;
}

/** What can go wrong: what strikes, what is then seen, and what mends it. */
export function Faults({ store, follower, onGo, onRun }: FaultsProps) {
  const { t } = store;
  const { sketch, behind } = follower;
  const faults = sketch?.faults ?? [];
  return (
    <div class="product-faults">
      <h3>{t('product.faults')}</h3>
      <p role="status" class="studio-behind">
        {behind.includes('faults') && t('product.behind')}
      </p>
      {faults.length === 0 && <p>{t('product.noFaults')}</p>}
      <ul role="list">
        {faults.map((fault) => (
          <li key={fault.id} data-fault={fault.id}>
            <Fault store={store} fault={fault} sketch={sketch} language={follower.language} onGo={onGo} onRun={onRun} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FaultProps {
  store: StudioStore;
  fault: FaultSketch;
  sketch: ProductSketch | undefined;
  language: string;
  onGo(fault: string): void;
  onRun(run: string): void;
}

function Fault({ store, fault, sketch, language, onGo, onRun }: FaultProps) {
  const { t } = store;
  const { id, words, isAssumed, begins, seen, acts, hasRemedy, problem, run } = fault;
  const name = words[language] ?? Object.values(words)[0] ?? id;
  const article = problem === undefined ? undefined : filePlace(`content/articles/${language}/${problem}.mdx`);
  return (
    <article aria-label={name}>
      <div class="studio-acts">
        <button type="button" class="product-name" onClick={() => onGo(id)}>
          <span lang={language}>{name}</span> <code>{id}</code>
        </button>
        {run !== undefined && (
          <button type="button" aria-label={t('product.runOf', { name })} onClick={() => onRun(run)}>
            {t('product.run')}
          </button>
        )}
        {isAssumed && <span class="studio-mark">{t('product.assumed')}</span>}
      </div>
      <dl>
        <dt>{t('product.strikes')}</dt>
        <dd>
          {begins.map((each) => (
            <code key={each}>{each}</code>
          ))}
        </dd>
        {seen && (
          <>
            <dt>{t('product.seen')}</dt>
            <dd>
              <code>{`${seen.on} ${seen.screen}`}</code>
              <Seen sketch={sketch} seen={seen} language={language} />
            </dd>
          </>
        )}
        <dt>{t('product.mends')}</dt>
        <dd>
          {hasRemedy ? (
            <ol>
              {acts.map((act, index) => (
                <li key={index}>
                  <code>{act}</code>
                </li>
              ))}
            </ol>
          ) : (
            t('product.noRemedy')
          )}
        </dd>
        {article !== undefined && problem !== undefined && (
          <>
            <dt>{t('product.problem')}</dt>
            <dd>
              <a class="product-link" href={article}>
                {store.facts?.articles.find((each) => each.id === problem)?.titles[language] ?? problem}
              </a>
            </dd>
          </>
        )}
      </dl>
    </article>
  );
}

interface SeenProps {
  sketch: ProductSketch | undefined;
  seen: NonNullable<FaultSketch['seen']>;
  language: string;
}

/** The screen by which one sees that something is wrong; the phone's own screens come with the system, and are not drawn here. */
function Seen({ sketch, seen, language }: SeenProps) {
  const screen = sketch?.screens?.find(({ on, id }) => on === seen.on && id === seen.screen);
  if (!sketch || !screen) return null;
  const words = (key: string): string => sketch.labels[key] ?? key;
  const name = words(`${seen.on === 'portal' ? 'portal-screens' : 'screens'}.${seen.screen}`);
  return (
    <div class="product-seen" role="img" lang={language} aria-label={name}>
      <Screen view={screen.view} words={words} payload={sketch.payload} />
    </div>
  );
}
