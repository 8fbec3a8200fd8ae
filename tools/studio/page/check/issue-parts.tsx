import type { Issue } from '../../protocol/protocol.types.ts';
import type { StudioStore } from '../store.ts';
import { MESSAGE_LANGUAGE } from './message-language.ts';
import { applyRemedy, remedyIn } from './remedies/apply.ts';

/** How much there is to be seen to. */
export function IssueStatus({ store: { t, isChecked }, count }: { store: StudioStore; count: number }) {
  return (
    <p role="status">
      {!isChecked ? t('issues.checking') : count === 0 ? t('issues.none') : t('issues.count', { count })}
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
