import type { Issue } from '../../protocol/protocol.types.ts';
import type { StudioStore } from '../store.ts';
import { applyRemedy, remedyIn } from './remedies/apply.ts';

/** How many issues a file has, or all files together; or that this is not known. */
export function IssueStatus({ store, count, file }: { store: StudioStore; count: number; file?: string | undefined }) {
  const { t, isChecked, checkFailed } = store;
  const of = file === undefined ? 'all' : 'file';
  const unchecked = store.unchecked(file);
  const status = (): string => {
    if (checkFailed !== undefined) return t('issues.notChecked');
    if (!isChecked) return t('issues.checking');
    if (count > 0) return t(`issues.count.${of}`, { count });
    return t(unchecked.length > 0 ? 'issues.partly' : `issues.none.${of}`);
  };
  return (
    <>
      <p role="status">{status()}</p>
      <UncheckedNote store={store} languages={unchecked} />
    </>
  );
}

/** Says which languages the check leaves out, and what to do about it. */
export function UncheckedNote({
  store: { t, language },
  languages,
}: {
  store: StudioStore;
  languages: readonly string[];
}) {
  if (languages.length === 0) return null;
  return (
    <p class="studio-fault" data-unchecked="">
      {t('check.unchecked', { languages: new Intl.ListFormat(language).format(languages) })}
    </p>
  );
}

export function RemedyButton({ store, issue }: { store: StudioStore; issue: Issue }) {
  const remedy = remedyIn(store, issue);
  if (!remedy) return null;
  return (
    <button type="button" data-action="remedy" onClick={() => applyRemedy(store, issue)}>
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
      <p lang={meaning === undefined ? undefined : 'en'}>
        <Told text={message} /> <Told text={hint} /> <code class="studio-code">{code}</code>
      </p>
    </>
  );
}

function Told({ text }: { text: string }) {
  return <>{text.split('`').map((part, index) => (index % 2 === 0 ? part : <code key={index}>{part}</code>))}</>;
}
