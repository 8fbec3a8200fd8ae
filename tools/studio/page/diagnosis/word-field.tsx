import { useEffect, useRef } from 'preact/hooks';
import type { StudioStore } from '../store.ts';
import { difference } from '../../../text/spans.ts';
import { withWords } from './symptom-edits.ts';
import type { WordsRead } from './words-read.ts';
import type { YamlPath } from '../../../yaml/places.ts';

interface WordFieldProps {
  store: StudioStore;
  words: WordsRead;
  /** Where the words stand in the file. */
  path: YamlPath;
  label: string;
}

/** Words of a diagnosis in one language, which are written where they stand in its file. */
export function WordField({ store, words, path, label }: WordFieldProps) {
  const value = words.at(path);
  const write = (next: string): void => {
    const before = store.text(words.file) ?? '';
    const after = withWords(before, path, next);
    if (after === undefined) return store.say('diagnosis.byHand', {}, true);
    const span = difference(before, after);
    if (span) store.edit(words.file, [span], true);
  };
  return (
    <Growing
      value={value ?? ''}
      language={words.language}
      label={label}
      onText={(next) => write(next.replace(/\r?\n/g, ' '))}
    />
  );
}

interface GrowingProps {
  value: string;
  language: string;
  label: string;
  onText(text: string): void;
}

/** A field as high as what is in it. */
function Growing({ value, language, label, onText }: GrowingProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = field;
    if (!current) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight + 2}px`;
  }, [value]);
  return (
    <textarea
      ref={field}
      class="diagnosis-words"
      rows={1}
      lang={language}
      aria-label={label}
      value={value}
      onInput={({ currentTarget }) => onText(currentTarget.value)}
    />
  );
}
