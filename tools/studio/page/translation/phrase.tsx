import type { TranslationView, UnitPair } from '../../protocol/translation.types.ts';
import type { StudioStore } from '../store.ts';
import { isOpen, type PairName } from './unit-store.ts';

interface PhraseProps {
  t: StudioStore['t'];
  name: PairName;
  pair: UnitPair;
  isSecret: boolean;
  view: TranslationView;
  onType: (value: string) => void;
  onRest: () => void;
  onAccept: () => void;
  onBegin: () => void;
}

/** A phrase of the source, what changed in it, and its translation, which is edited here. */
export function Phrase({ t, name, pair, isSecret, view, onType, onRest, onAccept, onBegin }: PhraseProps) {
  const { kind, text, where, begin } = pair;
  const id = `phrase-${name.place}-${name.index}`;
  return (
    <tr data-place={name.place} data-index={name.index} data-kind={kind}>
      <td lang={view.of} id={id}>
        {isOpen(pair) && (
          <span class="studio-mark">
            {t(`translation.kind.${kind}`)}
            {isSecret && ` · ${t('translation.secret')}`}
          </span>
        )}
        <Source t={t} pair={pair} />
      </td>
      <td>
        {where ? (
          <textarea
            lang={view.language}
            aria-label={t('translation.field', { place: name.place, number: name.index + 1 })}
            aria-describedby={id}
            rows={rowsOf(text ?? '')}
            value={text}
            onInput={(event) => onType(event.currentTarget.value)}
            onBlur={onRest}
          />
        ) : text === undefined ? (
          <p class="studio-hint">{t(begin || kind !== 'added' ? 'translation.none' : 'translation.noneHere')}</p>
        ) : (
          <p lang={view.language}>
            {text} <span class="studio-mark">{t('translation.repeated')}</span>
          </p>
        )}
        <div class="studio-acts">
          {begin && (
            <button type="button" data-action="begin-phrase" onClick={onBegin}>
              {t('translation.beginPhrase')}
            </button>
          )}
          {isOpen(pair) && !begin && text !== undefined && (
            <button type="button" data-action="accept" aria-keyshortcuts="Alt+R" onClick={onAccept}>
              {t(kind === 'removed' ? 'translation.cut' : 'translation.accept')}
            </button>
          )}
        </div>
      </td>
    </tr>
  );
}

/** The source's words; where they changed, what went and what came. */
function Source({ t, pair: { kind, before, after, difference } }: Pick<PhraseProps, 't' | 'pair'>) {
  if (kind === 'removed') return <del>{before}</del>;
  if (!difference) return <p>{after}</p>;
  return (
    <>
      <p>
        {difference.map(({ kind: what, text }, index) =>
          what === 'kept' ? text : what === 'added' ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>,
        )}
      </p>
      <details>
        <summary>{t('translation.before')}</summary>
        <p>{before}</p>
      </details>
    </>
  );
}

function rowsOf(text: string): number {
  return Math.min(8, Math.max(1, Math.ceil(text.length / 45), text.split('\n').length));
}
