import { useEffect, useRef } from 'preact/hooks';
import type { StudioStore } from '../store.ts';

interface RunningProps {
  store: StudioStore;
  language: string;
  /** What stands behind the simulator's address. */
  run: string;
  onEnd(): void;
}

/** The simulator with the product as it is written. */
export function Running({ store, language, run, onEnd }: RunningProps) {
  const { t } = store;
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <>
      <div class="studio-bar">
        <h3>{t('product.running')}</h3>
        <button type="button" ref={back} onClick={onEnd}>
          {t('product.end')}
        </button>
      </div>
      <iframe
        class="studio-preview"
        src={store.pageAddress(`${language}/simulator/${run}`)}
        title={t('product.running')}
        data-run={run}
      />
    </>
  );
}
