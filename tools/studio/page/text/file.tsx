import { useEffect, useState } from 'preact/hooks';
import { Issues } from '../check/issues.tsx';
import type { StudioStore } from '../store.ts';
import { FileText } from './file-text.tsx';

/** Any file of the content as text. */
export function File({ store }: { store: StudioStore }) {
  const file = store.place.of ?? '';
  return <OpenFile key={file} store={store} file={file} />;
}

function OpenFile({ store, file }: { store: StudioStore; file: string }) {
  const [isRead, setIsRead] = useState(false);
  useEffect(() => {
    void store.attempt(async () => {
      await store.read(file);
      setIsRead(true);
    });
  }, [file]);
  if (!isRead) return <p role="status">{store.t('loading')}</p>;
  if (store.text(file) === undefined) return <p class="studio-page">{store.t('file.none', { file })}</p>;
  return (
    <section class="studio-source studio-file" aria-label={file}>
      <div class="studio-bar">
        <h2>
          <code>{file}</code>
        </h2>
      </div>
      <FileText store={store} file={file} label={file} />
      <Issues store={store} file={file} />
    </section>
  );
}
