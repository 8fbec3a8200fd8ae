import type { Issue } from '../../protocol/protocol.types.ts';
import type { StudioStore } from '../store.ts';
import { MESSAGE_LANGUAGE } from './message-language.ts';
import { applyRemedy, remedyIn } from './remedies/apply.ts';

/** How many issues one file has, or all of them together; or that this is not known. */
export function IssueStatus({ store, count, of }: { store: StudioStore; count: number; of: 'file' | 'all' }) {
  const { t, isChecked, checkFailed } = store;
  const status = (): string => {
    if (checkFailed !== undefined) return t('issues.notChecked');
    if (!isChecked) return t('issues.checking');
    return count === 0 ? t(`issues.none.${of}`) : t(`issues.count.${of}`, { count });
  };
  return <p role="status">{status()}</p>;
}

/** Says which languages the check leaves out, and what to do about it. */
export function UncheckedNote({ store: { t, unchecked } }: { store: StudioStore }) {
  if (unchecked.length === 0) return null;
  return (
    <p class="studio-fault" data-unchecked="">
      {t('check.unchecked', { languages: unchecked.join(', ') })}
    </p>
  );
}

/** What mends it, where that is known. */
export function RemedyButton({ store, issue }: { store: StudioStore; issue: Issue }) {
  const remedy = remedyIn(store, issue);
  if (!remedy) return null;
  return (
    <button type="button" data-action="remedy" onClick={() => void applyRemedy(store, issue)}>
      {store.t(remedy.key, remedy.values)}
    </button>
  );
}

/** What is wrong, and what to do: in the studio's language where the guide for writers has it, and as the check says it. */
export function IssueWords({ issue: { code, message, hint, meaning, remedy } }: { issue: Issue }) {
  return (
    <>
      {meaning !== undefined && (
        <p>
          <Told text={meaning} /> <Told text={remedy ?? ''} />
        </p>
      )}
      <p lang={meaning === undefined ? undefined : MESSAGE_LANGUAGE}>
        <Told text={message} /> <Told text={hint} /> <code class="studio-code">{code}</code>
      </p>
    </>
  );
}

/** A sentence of the check, what stands in backticks in it as code. */
function Told({ text }: { text: string }) {
  return <>{text.split('`').map((part, index) => (index % 2 === 0 ? part : <code key={index}>{part}</code>))}</>;
}
