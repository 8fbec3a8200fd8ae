import type { StudioStore } from '../store.ts';
import { Issues } from './issues.tsx';

export function Check({ store }: { store: StudioStore }) {
  return (
    <div class="studio-page">
      <h2>{store.t('view.check')}</h2>
      <Issues store={store} />
    </div>
  );
}
