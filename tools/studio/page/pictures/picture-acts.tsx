import { useRef, useState } from 'preact/hooks';
import { Ask, type Question } from '../parts/ask.tsx';
import type { StudioStore } from '../store.ts';
import { prepare } from './prepare.ts';

interface PictureActsProps {
  store: StudioStore;
  place: string;
  /** How many figures show it. */
  uses: number;
  /** Tells the picture that is seen from one that somebody else has put there since. */
  digest: string | undefined;
  /** Another picture is there now, or none. */
  onChanged(isGone: boolean): void;
}

/** What can be done with a picture that is there: another one in its place, or none. */
export function PictureActs({ store, place, uses, digest, onChanged }: PictureActsProps) {
  const { t } = store;
  const [question, ask] = useState<Question>();
  const field = useRef<HTMLInputElement>(null);
  const replace = async (file: File | undefined): Promise<void> => {
    if (field.current) field.current.value = '';
    if (!file || digest === undefined) return;
    const picture = await prepare(file, place.slice(place.lastIndexOf('.') + 1));
    if (!picture) return store.say('pictures.unreadable', { name: file.name }, true);
    await store.attempt(async () => {
      await store.api.send('picture', { place, instead: digest }, picture.bytes);
      onChanged(false);
      store.say('pictures.replaced', { place });
    });
  };
  const askRemoval = (): void =>
    ask({
      title: t('pictures.removeOf', { place }),
      text: t('pictures.removeText'),
      fields: [],
      submit: t('pictures.remove'),
      async done() {
        await store.api.post('picture/remove', { place, digest });
        return undefined;
      },
    });
  return (
    <section class="studio-form" aria-label={t('pictures.acts')}>
      <div class="studio-field">
        <label for="picture-instead">{t('pictures.replace')}</label>
        <input
          ref={field}
          id="picture-instead"
          type="file"
          accept="image/*"
          onChange={(event) => void replace(event.currentTarget.files?.[0])}
        />
        <p class="studio-hint">{t('pictures.replaceWhy')}</p>
      </div>
      <div class="studio-acts">
        <button type="button" data-action="remove-picture" disabled={uses > 0} onClick={askRemoval}>
          {t('pictures.remove')}
        </button>
        {uses > 0 && <p class="studio-hint">{t('pictures.inUse')}</p>}
      </div>
      {question && (
        <Ask
          store={store}
          question={question}
          onEnd={(isDone) => {
            ask(undefined);
            if (isDone) onChanged(true);
          }}
        />
      )}
    </section>
  );
}
