import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'preact/hooks';
import type { StudioStore } from '../store.ts';

/** Two texts side by side, with what differs marked; what is the same for long is folded away. */
export function TextPair({ store, before, now }: { store: StudioStore; before: string; now: string }) {
  const { t } = store;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const still = (label: string) => [
      EditorView.editable.of(false),
      EditorView.lineWrapping,
      EditorState.phrases.of({ '$ unchanged lines': t('changes.sameLines') }),
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    ];
    const view = new MergeView({
      a: { doc: before, extensions: still(t('changes.before')) },
      b: { doc: now, extensions: still(t('changes.now')) },
      parent: place.current,
      collapseUnchanged: { margin: 3, minSize: 6 },
    });
    return () => view.destroy();
  }, [before, now]);
  return <div class="studio-texts" ref={place} />;
}
