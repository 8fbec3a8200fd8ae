import './diagnosis.css';
import type { StudioStore } from '../store.ts';
import { DiagnosisEditor } from './diagnosis-editor.tsx';

const SYMPTOM = /^content\/diagnosis\/([^/]+)\.yaml$/;

/** All symptoms that are diagnosed; or the diagnosis that is written. */
export function Diagnosis({ store }: { store: StudioStore }) {
  const { t, facts, place } = store;
  if (!facts) return null;
  if (place.of !== undefined) return <DiagnosisEditor key={place.of} store={store} id={place.of} />;
  const languages = new Set(facts.articleLanguages.map(({ id }) => id));
  const symptoms = facts.files.flatMap((file) => SYMPTOM.exec(file)?.[1] ?? []).filter((id) => !languages.has(id));
  return (
    <div class="studio-page">
      <h2>{t('view.diagnosis')}</h2>
      {symptoms.length === 0 && <p>{t('diagnosis.empty')}</p>}
      <ul>
        {symptoms.map((id) => (
          <li key={id}>
            <a class="diagnosis-link" href={`#diagnosis/${id}`}>
              {id}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
