import { useLayoutEffect, useRef } from 'preact/hooks';
import { Screen } from '../../../../src/screens/Screen.tsx';
import type { DrawnScreen } from '../../protocol/product.types.ts';
import type { StudioStore } from '../store.ts';

interface PictureProps {
  store: StudioStore;
  screen: DrawnScreen;
  name: string;
  words(key: string): string;
  payload: string;
  /** Whether the cursor is in its lines. */
  isCurrent: boolean;
  language: string;
  onScreen(): void;
  onControl(control: string): void;
  onRun(run: string): void;
}

/** A screen as it is written. Its name leads to its lines; of the one at the cursor, each control to its own. */
export function Picture(props: PictureProps) {
  const { store, screen, name, words, payload, isCurrent, language, onScreen, onControl, onRun } = props;
  const { t } = store;
  const place = useRef<HTMLElement>(null);
  // The drawing stays a figure: what is in it is made to be pressed, called by its label, its name or else its id.
  useLayoutEffect(() => {
    if (!isCurrent) return;
    for (const control of place.current?.querySelectorAll<HTMLElement>('[data-control]') ?? []) {
      const name = `controls.${control.dataset['control'] ?? ''}`;
      control.role = 'button';
      control.tabIndex = 0;
      if (control.textContent === '')
        control.ariaLabel = words(name) === name ? (control.dataset['control'] ?? '') : words(name);
    }
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [screen, isCurrent]);
  const { run, on, id, view } = screen;
  const press = (target: EventTarget | null): void => {
    const control = (target as Element).closest<HTMLElement>('[data-control]')?.dataset['control'];
    if (control === undefined) onScreen();
    else onControl(control);
  };
  return (
    <figure
      ref={place}
      class={isCurrent ? 'product-picture product-current' : 'product-picture'}
      data-screen={`${on}.${id}`}
    >
      <figcaption>
        <button type="button" class="product-name" aria-current={isCurrent ? 'true' : undefined} onClick={onScreen}>
          <span lang={language}>{name}</span> <code>{id}</code>
        </button>
        {run !== undefined && (
          <button type="button" aria-label={t('product.runOf', { name })} onClick={() => onRun(run)}>
            {t('product.run')}
          </button>
        )}
      </figcaption>
      <div
        key={String(isCurrent)}
        class="product-drawn"
        lang={language}
        {...(isCurrent
          ? { role: 'group', 'aria-label': t('product.controlsOf', { name }) }
          : { role: 'img', 'aria-label': name })}
        onClick={({ target }) => press(target)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          press(event.target);
        }}
      >
        <Screen view={view} words={words} payload={payload} />
      </div>
    </figure>
  );
}
