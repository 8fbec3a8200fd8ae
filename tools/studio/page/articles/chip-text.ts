import type { ArticleNames } from '../../protocol/protocol.types.ts';
import type { Part, Tag } from './tags.ts';

/** What the studio says of a part of an article, in its own language. */
type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What a chip shows of a component: its kind, and what it is. */
export interface ChipText {
  kind: string;
  text: string;
}

/** A component as a writer reads it: a label by its words, a step by its number. */
export function chipText(part: Pick<Part, 'tag' | 'around'>, names: ArticleNames | undefined, t: Say): ChipText {
  const { name, attributes } = part.tag;
  const { id = '' } = attributes;
  const kind = t(`articles.kind.${name}`);
  switch (name) {
    case 'Label':
      return { kind, text: names?.labels[id] ?? id };
    case 'Reference': {
      const { number, subject = id } = names?.references[id] ?? {};
      return { kind, text: [number, subject].filter(Boolean).join(' ') };
    }
    case 'Step': {
      const label = names?.steps.find((step) => step.id === id)?.label;
      return { kind: label === undefined ? kind : t('articles.stepNumber', { label }), text: id };
    }
    case 'Figure':
      return figureText(part, names, kind, t);
    case 'Problem':
      return { kind, text: names?.problems[id] ?? id };
    case 'Note': {
      const { kind: sort } = attributes;
      return { kind, text: sort === undefined ? '' : t(`articles.note.${sort}`) };
    }
    default:
      return { kind, text: id };
  }
}

function figureText(
  { tag, around }: Pick<Part, 'tag' | 'around'>,
  names: ArticleNames | undefined,
  kind: string,
  t: Say,
): ChipText {
  const { n, act, src } = tag.attributes;
  if (src !== undefined) return { kind, text: src };
  const step = stepOf(around);
  const figure = names?.figures.find((each) =>
    n === undefined ? each.act === act && each.step === step : each.n === n,
  );
  return {
    kind: n === undefined ? kind : t('articles.figureNumber', { number: n }),
    text: figure?.screen ?? act ?? '',
  };
}

/** The step that is among some components, by its id. */
export function stepOf(around: readonly Tag[]): string | undefined {
  return around.findLast(({ name }) => name === 'Step')?.attributes['id'];
}

/** What stands where a component ends. */
export function endText({ tag }: Pick<Part, 'tag'>, t: Say): string {
  return t('articles.end', { kind: t(`articles.kind.${tag.name}`) });
}
