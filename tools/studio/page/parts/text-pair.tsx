import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'preact/hooks';
import type { StudioStore } from '../store.ts';

interface TextPairProps {
  store: StudioStore;
  /** On the left and on the right: the text, and what it is called. */
  texts: readonly [text: string, name: string][];
}

/** Two texts side by side, with what differs marked; what is the same for long is folded away. */
export function TextPair({ store, texts }: TextPairProps) {
  const { t } = store;
  const place = useRef<HTMLDivElement>(null);
  const [[before = '', left = ''] = [], [now = '', right = ''] = []] = texts;
  useEffect(() => {
    if (!place.current) return undefined;
    const still = (label: string) => [
      EditorView.editable.of(false),
      EditorView.lineWrapping,
      EditorState.phrases.of({ '$ unchanged lines': t('conflict.sameLines') }),
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    ];
    const view = new MergeView({
      a: { doc: before, extensions: still(left) },
      b: { doc: now, extensions: still(right) },
      parent: place.current,
      collapseUnchanged: { margin: 3, minSize: 6 },
    });
    return () => view.destroy();
  }, [before, now]);
  return <div class="studio-texts" ref={place} />;
}
