import type { Issue } from '../../protocol/protocol.types.ts';
import { IssueStatus, IssueWords, RemedyButton } from '../check/issue-parts.tsx';
import type { StudioStore } from '../store.ts';

interface FileIssuesProps {
  store: StudioStore;
  file: string;
  /** Of all that the check finds, what belongs to what is shown. */
  issues: readonly Issue[];
  /** Goes to where something is wrong. */
  onIssue(issue: Issue): void;
}

/** What the check finds in what is shown, each a press away from its place. */
export function FileIssues({ store, file, issues, onIssue }: FileIssuesProps) {
  const { t } = store;
  return (
    <section class="studio-issues" tabIndex={0} aria-label={t('issues.title')}>
      <IssueStatus store={store} count={issues.length} file={file} />
      <ol role="list">
        {issues.map((issue, index) => (
          <li key={index} data-issue={issue.code} class={issue.isFault ? 'studio-issue studio-fault' : 'studio-issue'}>
            {issue.line !== undefined && (
              <button type="button" onClick={() => onIssue(issue)}>
                {t('product.line', { line: issue.line })}
              </button>
            )}
            <IssueWords issue={issue} />
            <RemedyButton store={store} issue={issue} />
          </li>
        ))}
      </ol>
    </section>
  );
}
