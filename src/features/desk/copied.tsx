import { createRef } from 'preact';
import { known } from '../../../machines/known.ts';
import { sayCopied } from '../../ui/copy-text.ts';
import { copyRich } from './copy-rich.ts';
import type { DeskWords } from './words.ts';

interface CopyProps {
  words: DeskWords;
  name: string;
  text: () => string;
  /** The same as HTML, for fields that take it. */
  html?: () => string;
  action: string;
  /** The key that does the same, as it is shown. */
  shortcut?: string;
  isMain?: boolean;
}

/** A button that copies a text, and says beside it that it did. */
export function Copy({ words: { t }, name, text, html, action, shortcut, isMain = false }: CopyProps) {
  const said = createRef<HTMLSpanElement>();
  const copy = (): void => {
    const write = () => (html ? copyRich(text(), html()) : navigator.clipboard.writeText(text()));
    void sayCopied(write, known(said.current), { copied: t('walk.copied'), failed: t('agent.copyFailed') });
  };
  return (
    <span class="agent-copy">
      <button
        type="button"
        class={isMain ? 'agent-button agent-main' : 'agent-button'}
        data-action={action}
        aria-keyshortcuts={shortcut && `Shift+${shortcut}`}
        onClick={copy}
      >
        {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>} {name}
      </button>
      <span ref={said} class="agent-said" role="status" />
    </span>
  );
}
