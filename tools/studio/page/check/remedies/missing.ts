import type { Issue, Facts } from '../../../protocol/protocol.types.ts';
import { insertion, type Wanted } from '../../articles/insertions.ts';
import { partsOf, type Part, type Parts } from '../../articles/tags.ts';
import { namesIn } from './line.ts';
import type { TextRemedy } from './in-text.ts';

/** What an article lacks of its guide, and where that is. */
interface Missing {
  component: 'Step' | 'Way' | 'Figure' | 'Problem';
  key: 'id' | 'n';
  name: string;
  step?: string | undefined;
}

const COMPONENT: Readonly<Record<string, Pick<Missing, 'component' | 'key'>>> = {
  'step-missing': { component: 'Step', key: 'id' },
  'way-missing': { component: 'Way', key: 'id' },
  'figure-missing': { component: 'Figure', key: 'n' },
  'problem-missing': { component: 'Problem', key: 'id' },
};

/** Whether something is missing in an article that another language of it may have. */
export function missingIn({ code, message }: Pick<Issue, 'code' | 'message'>): Missing | undefined {
  const kind = Object.hasOwn(COMPONENT, code) ? COMPONENT[code] : undefined;
  const [name, step] = namesIn(message);
  return kind && name !== undefined ? { ...kind, name, step: kind.component === 'Step' ? undefined : step } : undefined;
}

/**
 * Puts in what an article lacks: as another language has it, to be translated, or else empty.
 *
 * @param others the article's texts in other languages, the source first
 */
export function missingRemedy(
  issue: Issue,
  text: string,
  others: readonly string[],
  components: Facts['components'],
): TextRemedy | undefined {
  const missing = missingIn(issue);
  const rule = missing && components[missing.component];
  if (!missing || !rule) return undefined;
  const parts = partsOf(text);
  const found = others
    .map((other) => ({ other, parts: partsOf(other) }))
    .flatMap(({ other, parts: theirs }) => {
      const part = named(theirs, missing);
      return part ? [{ other, theirs, part }] : [];
    })[0];
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const wanted: Wanted = {
    name: missing.component,
    attributes: { [missing.key]: missing.name },
    body: missing.component === 'Problem' ? undefined : bodyOf(missing, found),
    step: missing.step,
  };
  const at = missing.component === 'Step' ? placeOfStep(parts, missing.name, found?.theirs) : text.length;
  const placed = insertion(text, parts, wanted, rule, at);
  if (!placed) return undefined;
  const spans = placed.spans.map((span) => ({ ...span, insert: span.insert.replace(/\r?\n/g, end) }));
  return { key: found ? 'remedy.translate' : 'remedy.add', values: { name: missing.name }, spans };
}

function bodyOf({ component }: Missing, found: { other: string; part: Part } | undefined): string {
  if (found?.part.close) return found.other.slice(found.part.tag.to, found.part.close.from);
  return component === 'Step' ? '\n\n### ✎\n\n' : component === 'Figure' ? '✎' : '\n\n✎\n\n';
}

/** Behind the nearest step before it that is there, in the other language's order. */
function placeOfStep(parts: Parts, id: string, theirs: Parts | undefined): number {
  const steps = theirs?.parts.filter(({ tag }) => tag.name === 'Step').map(({ tag }) => tag.attributes['id']) ?? [];
  const before = steps.slice(0, Math.max(steps.indexOf(id), 0));
  const last = parts.parts.findLast(({ tag }) => tag.name === 'Step' && before.includes(tag.attributes['id']));
  if (last) return last.close?.to ?? last.tag.to;
  const list = parts.parts.find(({ tag }) => tag.name === 'Steps');
  if (!list) return 0;
  return theirs ? list.tag.to : (list.close?.from ?? list.tag.to);
}

function named({ parts }: Parts, { component, key, name, step }: Missing): Part | undefined {
  return parts.find(
    ({ tag, around }) =>
      tag.name === component &&
      tag.attributes[key] === name &&
      (step === undefined || around.some((each) => each.attributes['id'] === step)),
  );
}
