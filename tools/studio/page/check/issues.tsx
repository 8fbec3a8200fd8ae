import { Component } from 'preact';
import type { Issue } from '../../protocol/protocol.types.ts';
import { filePlace } from '../file-place.ts';
import { readPlace } from '../place.ts';
import type { StudioStore } from '../store.ts';
import { IssueStatus, IssueWords, RemedyButton } from './issue-parts.tsx';
import { readFor } from './remedies/apply.ts';

interface IssuesProps {
  store: StudioStore;
  /** Of this file alone. */
  file?: string;
}

export class Issues extends Component<IssuesProps> {
  #read: readonly Issue[] | undefined;

  override componentDidMount(): void {
    this.componentDidUpdate();
  }

  /** What remedies there are is known once the files have been read. */
  override componentDidUpdate(): void {
    const { store } = this.props;
    if (this.#read === store.issues) return;
    this.#read = store.issues;
    void store.attempt(async () => {
      if (await readFor(store, this.#issues)) this.forceUpdate();
    });
  }

  get #issues(): readonly Issue[] {
    const { store, file } = this.props;
    return file === undefined ? store.issues : store.issues.filter((each) => each.file === file);
  }

  override render({ store, file }: IssuesProps) {
    const { t } = store;
    const issues = this.#issues;
    return (
      <section class="studio-issues" tabIndex={0} aria-label={[t('issues.title'), file ?? []].flat().join(' · ')}>
        <IssueStatus store={store} count={issues.length} file={file} />
        <ol role="list">
          {issues.map((issue, index) => (
            <li
              key={index}
              data-issue={issue.code}
              class={issue.isFault ? 'studio-issue studio-fault' : 'studio-issue'}
            >
              <IssueText store={store} issue={issue} isAlone={file === undefined} />
              <RemedyButton store={store} issue={issue} />
            </li>
          ))}
        </ol>
      </section>
    );
  }
}

function IssueText({ store, issue, isAlone }: { store: StudioStore; issue: Issue; isAlone: boolean }) {
  const { file, line } = issue;
  const place = file === undefined ? undefined : filePlace(file, line);
  const of = isAlone && file !== undefined ? file : '';
  const where = [of, line === undefined ? '' : store.t('issues.line', { line })].filter(Boolean).join(' · ');
  return (
    <>
      {place !== undefined && where !== '' && (
        <a
          href={place}
          onClick={(event) => {
            // The place may be the one that is shown: the cursor goes there again.
            event.preventDefault();
            store.open(readPlace(place));
          }}
        >
          {where}
        </a>
      )}
      <IssueWords issue={issue} />
    </>
  );
}
