import type { Issue } from '../../protocol/protocol.types.ts';
import { MESSAGE_LANGUAGE } from '../check/message-language.ts';
import type { StudioStore } from '../store.ts';

interface FileIssuesProps {
  store: StudioStore;
  /** Of all that the check finds, what belongs to what is shown. */
  issues: readonly Issue[];
  /** Goes to where something is wrong. */
  onIssue(issue: Issue): void;
}

/** What the check finds in what is shown, each a press away from its place. */
export function FileIssues({ store, issues, onIssue }: FileIssuesProps) {
  const { t, isChecked } = store;
  return (
    <section class="studio-issues" aria-label={t('issues.title')}>
      <p role="status">
        {!isChecked
          ? t('issues.checking')
          : issues.length === 0
            ? t('issues.none')
            : t('issues.count', { count: issues.length })}
      </p>
      <ol role="list">
        {issues.map((issue, index) => (
          <li key={index} data-issue={issue.code} class={issue.isFault ? 'studio-issue studio-fault' : 'studio-issue'}>
            {issue.line !== undefined && (
              <button type="button" onClick={() => onIssue(issue)}>
                {t('product.line', { line: issue.line })}
              </button>
            )}
            <IssueWords issue={issue} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function IssueWords({ issue: { code, message, hint, meaning, remedy } }: { issue: Issue }) {
  return (
    <>
      {meaning !== undefined && (
        <p>
          {meaning} {remedy}
        </p>
      )}
      <p lang={meaning === undefined ? undefined : MESSAGE_LANGUAGE}>
        {message} {hint} <code>{code}</code>
      </p>
    </>
  );
}
