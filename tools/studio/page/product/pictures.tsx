import '../../../../src/screens/styles/screens.css';
import { useState } from 'preact/hooks';
import type { ProductSketch } from '../../protocol/product.types.ts';
import type { StudioStore } from '../store.ts';
import { Picture } from './picture.tsx';
import { controlPlace, placeAt, screenPlaces, type Place } from './places.ts';
import type { SketchFollower } from './sketch-follower.ts';
import { themeColours } from './theme.ts';

interface PicturesProps {
  store: StudioStore;
  follower: SketchFollower;
  text: string;
  /** Where the cursor is. */
  at: number;
  onGo(place: Place | undefined): void;
  onRun(run: string): void;
}

type Theme = 'light' | 'dark' | 'system';

/** Every screen of the product as it is written, by device; the one at the cursor is marked, and its controls can be pressed. */
export function Pictures({ store, follower, text, at, onGo, onRun }: PicturesProps) {
  const [theme, show] = useState<Theme>('system');
  const { t, facts } = store;
  const { sketch, behind } = follower;
  const places = screenPlaces(text);
  const current = placeAt(places, at);
  const screens = sketch?.screens ?? [];
  return (
    <>
      <div class="studio-bar">
        <label>
          {t('product.practice')}{' '}
          <select
            value={String(follower.practice)}
            onChange={({ currentTarget }) => follower.show({ practice: Number(currentTarget.value) })}
          >
            {sketch?.practices.map(({ name }, index) => (
              <option key={index} value={String(index)}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('product.language')}{' '}
          <select
            value={follower.language}
            onChange={({ currentTarget }) => follower.show({ language: currentTarget.value })}
          >
            {facts?.languages.map(({ id, name }) => (
              <option key={id} value={id} lang={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <div role="group" aria-label={t('product.theme')} class="studio-acts">
          {(['light', 'dark'] as const).map((each) => (
            <button
              type="button"
              key={each}
              aria-pressed={theme === each}
              onClick={() => show(theme === each ? 'system' : each)}
            >
              {t(`product.${each}`)}
            </button>
          ))}
        </div>
      </div>
      <p role="status" class="studio-behind">
        {behind.includes('screens') && t('product.behind')}
      </p>
      <div class="product-pictures" data-theme={theme} style={theme === 'system' ? {} : themeColours(theme)}>
        {(['phone', 'portal'] as const).map((on) => (
          <section key={on} aria-label={t(`product.on.${on}`)}>
            <h3>{t(`product.on.${on}`)}</h3>
            <ul role="list" class={`product-${on}`}>
              {screens
                .filter((screen) => screen.on === on)
                .map((screen) => (
                  <li key={screen.id}>
                    <Picture
                      store={store}
                      screen={screen}
                      name={nameOf(sketch, screen.on, screen.id)}
                      words={(key) => sketch?.labels[key] ?? key}
                      payload={sketch?.payload ?? ''}
                      isCurrent={current?.on === on && current.id === screen.id}
                      language={follower.language}
                      onScreen={() => onGo(places.find((each) => each.on === on && each.id === screen.id)?.place)}
                      onControl={(control) => onGo(controlPlace(text, on, screen.id, control))}
                      onRun={onRun}
                    />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** What a screen is called in the language that is shown. */
function nameOf(sketch: ProductSketch | undefined, on: 'phone' | 'portal', id: string): string {
  return sketch?.labels[`${on === 'portal' ? 'portal-screens' : 'screens'}.${id}`] ?? id;
}
