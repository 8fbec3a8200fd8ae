import '../parts/form.css';
import { useState } from 'preact/hooks';
import { filePlace } from '../file-place.ts';
import { readPlace } from '../place.ts';
import { ChoiceField, TextField } from '../parts/fields.tsx';
import type { StudioStore } from '../store.ts';
import { figureSpan, figureText, type Mark } from './figure-text.ts';
import { Marker } from './marker.tsx';
import { PictureActs } from './picture-acts.tsx';
import { useStored } from './stored-image.tsx';

interface UsePictureProps {
  store: StudioStore;
  place: string;
  /** How many figures show it. */
  uses: number;
  onGone(): void;
}

/** A picture for an article: what is tapped on it, what it shows, and where it goes. */
export function UsePicture({ store, place, uses, onGone }: UsePictureProps) {
  const { t, facts, cursor } = store;
  const [turn, setTurn] = useState(0);
  const { address, digest } = useStored(store, place, turn) ?? {};
  const [mark, setMark] = useState<Mark>();
  const [alt, setAlt] = useState('');
  const [caption, setCaption] = useState('');
  const articles = articlesOf(store);
  const [file, setFile] = useState(
    articles.some((each) => each.id === cursor?.file) ? (cursor?.file ?? '') : (articles[0]?.id ?? ''),
  );
  // One of a language's own is called as the one for all.
  const own = facts?.languages.find(({ id }) => place.startsWith(`${id}/`))?.id;
  const src = own === undefined ? place : place.slice(own.length + 1);
  const text = figureText({ src, alt, mark, caption });
  const insert = async (event: Event): Promise<void> => {
    event.preventDefault();
    await store.attempt(async () => {
      const now = await store.read(file);
      if (now === undefined) return;
      store.edit(file, [figureSpan(now, cursor?.file === file ? cursor.at : now.length, text)]);
      await store.open(readPlace(filePlace(file) ?? '#articles'));
      store.say('pictures.inserted');
    });
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      store.say('pictures.copied');
    } catch {
      store.say('pictures.notCopied', {}, true);
    }
  };
  return (
    <div class="studio-page studio-pictures">
      <a href="#pictures">{t('pictures.all')}</a>
      <h2>
        <code>{place}</code>
      </h2>
      <form class="studio-form" onSubmit={(event) => void insert(event)}>
        {address !== undefined && <Marker store={store} address={address} mark={mark} onMark={setMark} />}
        <TextField id="picture-alt" label={t('pictures.alt')} rows={2} isRequired value={alt} onValue={setAlt} />
        <TextField id="picture-caption" label={t('pictures.caption')} value={caption} onValue={setCaption} />
        <div class="studio-field">
          <label for="picture-text">{t('pictures.text')}</label>
          <textarea id="picture-text" rows={3} readOnly value={text} spellcheck={false} />
          <div class="studio-acts">
            <button type="button" data-action="copy-figure" disabled={alt.trim() === ''} onClick={() => void copy()}>
              {t('pictures.copy')}
            </button>
          </div>
        </div>
        <ChoiceField
          id="picture-article"
          label={t('pictures.article')}
          value={file}
          onValue={setFile}
          choices={articles}
        >
          <p class="studio-hint">{t(cursor?.file === file ? 'pictures.atCursor' : 'pictures.atEnd')}</p>
        </ChoiceField>
        <div class="studio-acts">
          <button type="submit" class="studio-main" data-action="insert-figure">
            {t('pictures.insert')}
          </button>
        </div>
      </form>
      <PictureActs
        store={store}
        place={place}
        uses={uses}
        digest={digest}
        onChanged={(isGone) => (isGone ? onGone() : setTurn(turn + 1))}
      />
    </div>
  );
}

function articlesOf({ facts }: StudioStore): { id: string; told: string }[] {
  return (facts?.articles ?? []).flatMap(({ id, titles }) =>
    (facts?.languages ?? [])
      .filter((language) => titles[language.id] !== undefined)
      .map((language) => ({
        id: `content/articles/${language.id}/${id}.mdx`,
        told: `${titles[language.id]} (${language.name})`,
      })),
  );
}
