import './product.css';
import type { StudioStore } from '../store.ts';
import { PRODUCT_FILES, type ProductPart } from './files.ts';
import { ProductEditor } from './product-editor.tsx';

/** The simulated product: its screens, what it does, and what can go wrong. */
export function Product({ store }: { store: StudioStore }) {
  const { t, facts, place } = store;
  if (!facts) return null;
  const parts = (Object.keys(PRODUCT_FILES) as ProductPart[]).filter((each) =>
    facts.files.includes(PRODUCT_FILES[each]),
  );
  const part = parts.find((each) => each === place.of) ?? parts[0];
  if (part === undefined)
    return (
      <div class="studio-page">
        <h2>{t('view.product')}</h2>
        <p>{t('product.none')}</p>
      </div>
    );
  return <ProductEditor key={part} store={store} part={part} parts={parts} />;
}
