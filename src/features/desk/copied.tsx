import { sayCopied } from '../../ui/dom.ts';
import { createRef } from 'preact';
import { assertDefined } from '../../../machines/assert-defined.ts';
import { copyLater } from './copy-rich.ts';
import type { DeskWords } from './words.ts';

interface CopyProps {
  words: DeskWords;
  name: string;
  /** A promise if the text is not ready yet. If it rejects, nothing is copied. */
  text: () => string | Promise<string>;
  /** The message if copying fails. */
  failed?: () => string;
  action: string;
  /** The capital letter that does the same, with Shift. */
  shortcut?: string;
  isMain?: boolean;
}

/** A button that copies a text and confirms it. */
export function Copy({ words: { t }, name, text, failed, action, shortcut, isMain = false }: CopyProps) {
  const said = createRef<HTMLSpanElement>();
  const copy = (): void => {
    const told = {
      copied: t('walk.copied'),
      get failed() {
        return failed?.() ?? t('agent.copyFailed');
      },
    };
    const write = (): Promise<void> => {
      const plain = text();
      if (typeof plain !== 'string') return copyLater(plain);
      return navigator.clipboard.writeText(plain);
    };
    void sayCopied(write, assertDefined(said.current), told);
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
