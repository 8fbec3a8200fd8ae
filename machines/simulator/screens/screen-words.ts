import type { ScreenPart, ScreenView } from './screen.types.ts';

/** The words that somebody can read on a screen, as the keys of their labels. */
export interface ScreenWords {
  /** What is written at the top; absent where nothing is. */
  top: string | undefined;
  /** All words, from top to bottom, a dialog's last. */
  all: readonly string[];
  /** What can be filled in, and whether something is in it; unsaid where that is what a guide is about to ask for. */
  fields: readonly { label: string; isFilled: boolean | undefined }[];
}

export function wordsOn({ parts, dialog, marks }: ScreenView): ScreenWords {
  const all = new Set<string>();
  gather([parts, dialog], all);
  return {
    top: topOf(parts),
    all: [...all],
    fields: parts.flatMap((part) => {
      if ((part.kind !== 'field' && part.kind !== 'list') || part.control.label === undefined) return [];
      const isAsked = marks.some(({ control }) => control === part.control.id);
      return [{ label: part.control.label, isFilled: isAsked ? undefined : part.value !== undefined }];
    }),
  };
}

/** Above everything that is no bar: a title, a banner or a heading, or else what can be tapped in the bar. */
function topOf(parts: readonly ScreenPart[]): string | undefined {
  for (const part of parts) {
    if (part.kind === 'heading') return part.label;
    if (part.kind === 'banner') return part.control.label;
    if (part.kind !== 'bar') return undefined;
    const found = part.title ?? part.start?.label ?? part.end?.label;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The keys of labels, titles and a dialog's text below a part. */
function gather(value: unknown, keys: Set<string>): void {
  if (Array.isArray(value)) for (const each of value) gather(each, keys);
  else if (typeof value === 'object' && value !== null) {
    const part = value as Readonly<Record<string, unknown>>;
    const text = 'buttons' in part ? part['text'] : undefined;
    for (const key of [text, part['title'], part['label']]) if (typeof key === 'string') keys.add(key);
    for (const each of Object.values(part)) gather(each, keys);
  }
}
