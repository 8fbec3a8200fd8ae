import type { ArticleNames, Facts, LinkPlace } from '../../protocol/protocol.types.ts';
import type { Findable } from '../parts/findable.ts';
import type { Wanted } from './insertions.ts';
import { aroundPlace, stepOf, type Parts } from './tags.ts';

/** Something that can be put into an article by its name. */
export interface Choice extends Findable {
  wanted: Wanted | { link: LinkPlace };
}

/** What is chosen from. */
export interface ChoiceSource {
  names: ArticleNames;
  components: Facts['components'];
  labels: Facts['labels'];
  links: readonly LinkPlace[];
  parts: Parts;
  /** Where the cursor stands. */
  at: number;
  t(key: string, values?: Readonly<Record<string, string | number>>): string;
}

/** What there is to choose from, in the order of the row of buttons. */
export const CHOOSABLE = [
  'Label',
  'Reference',
  'Link',
  'Figure',
  'Note',
  'WhenReading',
  'Problem',
  'Step',
  'Way',
] as const;
export type Choosable = (typeof CHOOSABLE)[number];

/** Labels that name screens for us, and are not on them. */
const OURS = /^(screens|portal-screens|controls|figures)\./;

/** All choices of a kind. Components that may be used once are offered until they are used. */
export function choicesOf(kind: Choosable, source: ChoiceSource): Choice[] {
  const { names, components, labels, links, parts, at, t } = source;
  const used = (component: string, key: string): Set<string> =>
    new Set(parts.parts.flatMap(({ tag }) => (tag.name === component ? (tag.attributes[key] ?? []) : [])));
  switch (kind) {
    case 'Label':
      return Object.keys(labels)
        .filter((id) => !OURS.test(id))
        .map((id) =>
          choice(
            id,
            names.labels[id] ?? id,
            id,
            { name: 'Label', attributes: { id } },
            Object.values(labels[id] ?? {}),
          ),
        );
    case 'Reference':
      return Object.entries(names.references).map(([id, { number, subject }]) =>
        choice(id, subject, number ?? id, { name: 'Reference', attributes: { id } }),
      );
    case 'Link':
      return links.map((link) => ({
        id: link.address,
        words: link.title,
        detail: link.address,
        found: [link.title, link.address],
        wanted: { link },
      }));
    case 'Figure': {
      const shown = used('Figure', 'n');
      const here = stepOf(aroundPlace(parts, at).map(({ tag }) => tag));
      const figures = names.figures.filter(({ n }) => n === undefined || !shown.has(n));
      const own = figures.filter(({ step }) => step === here);
      return [...own, ...figures.filter((each) => !own.includes(each))].map(({ n, act, step, screen }) => {
        const attributes: Record<string, string> = n === undefined ? { act: act ?? '' } : { n };
        const title = n === undefined ? t('articles.kind.Figure') : t('articles.figureNumber', { number: n });
        return choice(n ?? `${step}.${act}`, `${title} · ${screen}`, step ?? '', {
          name: 'Figure',
          attributes,
          body: screen,
          step,
        });
      });
    }
    case 'Problem': {
      const shown = used('Problem', 'id');
      return Object.entries(names.problems)
        .filter(([id]) => !shown.has(id))
        .map(([id, title]) => choice(id, title, id, { name: 'Problem', attributes: { id } }));
    }
    case 'Step': {
      const there = used('Step', 'id');
      return names.steps
        .filter(({ id }) => !there.has(id))
        .map(({ id, label }) =>
          choice(id, t('articles.stepNumber', { label }), id, {
            name: 'Step',
            attributes: { id },
            body: '\n\n### \n\n',
          }),
        );
    }
    case 'Way': {
      const step = stepOf(aroundPlace(parts, at).map(({ tag }) => tag));
      const there = new Set(
        parts.parts.flatMap(({ tag, around }) =>
          tag.name === 'Way' && stepOf(around) === step ? (tag.attributes['id'] ?? []) : [],
        ),
      );
      const ways = names.steps.find(({ id }) => id === step)?.ways ?? [];
      return ways
        .filter((id) => !there.has(id))
        .map((id) => choice(id, id, step ?? '', { name: 'Way', attributes: { id }, body: '\n\n\n\n', step }));
    }
    case 'Note':
      return notes(components).map((attributes) => {
        const said = Object.values(attributes);
        const words =
          said.length === 0 ? t('articles.kind.Note') : said.map((each) => t(`articles.note.${each}`)).join(' · ');
        // A note about a secret has ready-made words.
        const body = attributes['kind'] === 'secret' ? undefined : '\n\n\n\n';
        return choice(said.join() || 'note', words, '', { name: 'Note', attributes, body });
      });
    case 'WhenReading':
      return [choice(kind, t(`articles.kind.${kind}`), '', { name: kind, body: '\n\n\n\n' })];
  }
}

function notes(components: Facts['components']): Record<string, string>[] {
  const values = Object.entries(components['Note']?.optional ?? {});
  return [{}, ...values.flatMap(([key, all]) => all.map((value) => ({ [key]: value })))];
}

function choice(id: string, words: string, detail: string, wanted: Wanted, others: readonly string[] = []): Choice {
  return { id, words, detail, found: [words, id, ...others], wanted };
}
