import type { NewForm } from '../../protocol/protocol.types.ts';
import { difference } from '../../../text/spans.ts';
import type { StudioStore } from '../store.ts';

/** What would be written, file by file: of one that is there, what comes into it. */
export function NewFiles({ store, plan: { changes, notes, next } }: { store: StudioStore; plan: Plan }) {
  const { t } = store;
  return (
    <section class="studio-made" aria-label={t('new.files')}>
      <h3>{t('new.files')}</h3>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {changes.map(({ file, text, before }, index) => (
        <details key={file} open={index === 0} data-file={file}>
          <summary>
            <code>{file}</code>
            <span class="studio-mark">{t(before === undefined ? 'new.file' : 'new.into')}</span>
          </summary>
          {/* Long texts are scrolled by keyboard, too. */}
          <pre tabIndex={0} aria-label={file} role="region">
            {before === undefined ? text : (difference(before, text)?.insert ?? '')}
          </pre>
        </details>
      ))}
      {next.length > 0 && (
        <details>
          <summary>{t('new.next')}</summary>
          <ol>
            {next.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

type Plan = NonNullable<NewForm['plan']>;
