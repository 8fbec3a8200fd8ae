import '../parts/form.css';
import { Component } from 'preact';
import { headOf, headSpan } from '../../../yaml/head.ts';
import { yamlOf } from '../../../yaml/places.ts';
import { withList, withString } from '../../../yaml/values.ts';
import type { StudioStore } from '../store.ts';

interface HeadFormProps {
  store: StudioStore;
  file: string;
}

const TEXTS = ['title', 'summary', 'done', 'again'] as const;
const LISTS = ['keywords', 'related', 'references'] as const;

/** The title and details of an article as a form. Fields that are seldom changed are in the source only. */
export function HeadForm({ store, file }: HeadFormProps) {
  const { t } = store;
  const text = store.text(file) ?? '';
  const head = yamlOf(headOf(text) ?? '');
  if (!head)
    return (
      <p role="alert" class="studio-head-form studio-fault">
        {t('articles.headUnreadable')}
      </p>
    );
  const data = head.toJS() as Record<string, unknown>;
  const edit = (next: (head: string) => string | undefined): void => {
    const span = headSpan(text, next);
    if (span) store.edit(file, [span], true);
  };
  return (
    <section class="studio-head-form studio-form" aria-label={t('articles.head')}>
      {TEXTS.map((key) => {
        const value = data[key];
        return (
          typeof value === 'string' && (
            <label class="studio-field" key={key}>
              {t(`articles.head.${key}`)}
              <textarea
                rows={key === 'summary' || key === 'done' ? 3 : 1}
                data-head={key}
                value={value}
                onInput={({ currentTarget }) =>
                  edit((its) => withString(its, [key], currentTarget.value.replace(/\n/g, ' ')))
                }
              />
            </label>
          )
        );
      })}
      {LISTS.map((key) => {
        const value = data[key];
        return (
          Array.isArray(value) && (
            <ListField
              key={key}
              name={key}
              label={t('articles.headList', { name: t(`articles.head.${key}`) })}
              lines={value.map(String)}
              onLines={(lines) => edit((its) => withList(its, [key], lines))}
            />
          )
        );
      })}
    </section>
  );
}

interface ListFieldProps {
  name: string;
  label: string;
  lines: readonly string[];
  onLines(lines: readonly string[]): void;
}

/** A list with a line for each of its texts. Empty lines stay while they are typed, and are not part of the list. */
class ListField extends Component<ListFieldProps, { typed: string }> {
  override state = { typed: this.props.lines.join('\n') };

  override render({ name, label, lines, onLines }: ListFieldProps, { typed }: { typed: string }) {
    const isTyped = linesIn(typed).join('\n') === lines.join('\n');
    return (
      <label class="studio-field">
        {label}
        <textarea
          rows={Math.min(Math.max(lines.length, 2), 6)}
          data-head={name}
          value={isTyped ? typed : lines.join('\n')}
          onInput={({ currentTarget }) => {
            this.setState({ typed: currentTarget.value });
            onLines(linesIn(currentTarget.value));
          }}
        />
      </label>
    );
  }
}

function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
