import {
  readersLanguages,
  recordFile,
  unitNamed,
  unitsOf,
  writeRecord,
  type Library,
} from '../../src/content/index.ts';
import { Refusal } from '../new/refusal.ts';
import type { Say } from '../../src/build/words.ts';
import type { FileChange } from '../new/write.ts';
import type { Renaming } from './kinds.ts';
import { applied } from '../text/spans.ts';
import { renamingSpans, withAlias } from '../yaml/mentions.ts';
import { yamlOf } from '../yaml/places.ts';

const HEAD = /^---\r?\n([^]*?)^---\s*$/m;

/**
 * Every file that a renaming changes.
 *
 * @param files every content file's text, by path
 * @throws {Refusal} if a file cannot be read, because it may name the thing
 */
export function changesFor(
  renaming: Renaming,
  library: Library,
  files: ReadonlyMap<string, string>,
  say: Say,
): FileChange[] {
  const records = recordsOf(renaming, library);
  return [...files].flatMap(([file, before]): FileChange[] => {
    const text = records.get(file) ?? renamedIn(file, before, renaming, say);
    const moved = renaming.moves.get(file);
    if (moved !== undefined) {
      // A record says at its head what it is the record of.
      const isRecord = file.startsWith('content/translations/');
      const named = isRecord ? text.replace(`/${renaming.from}.mdx`, `/${renaming.to}.mdx`) : text;
      return [
        { file: moved, text: named },
        { file, before },
      ];
    }
    return text === before ? [] : [{ file, text, before }];
  });
}

function renamedIn(file: string, before: string, renaming: Renaming, say: Say): string {
  const { from, to, things } = renaming;
  const isArticle = file.endsWith('.mdx');
  const inYaml = (text: string): string => {
    const thing = things.find((each) => each.file === file);
    const mentions = renaming.mentions.filter(({ files }) => files.test(file));
    if (!thing && mentions.length === 0) return text;
    const kept = thing ? withAlias(text, thing.path, from, to) : text;
    const document = kept === undefined ? undefined : yamlOf(kept);
    if (kept === undefined || !document) throw new Refusal(say('faulty', { file }));
    return applied(
      kept,
      mentions.flatMap((each) => renamingSpans(document, each, from, to)),
    );
  };
  if (!isArticle) return /\.ya?ml$/.test(file) ? inYaml(before) : before;
  const [, head] = HEAD.exec(before) ?? [];
  if (head === undefined) throw new Refusal(say('faulty', { file }));
  const start = before.indexOf(head);
  const body = before.slice(start + head.length);
  return before.slice(0, start) + inYaml(head) + renamedInBody(file, body, renaming);
}

function renamedInBody(file: string, body: string, { from, to, component, links }: Renaming): string {
  const linked = links.reduce((text, { address, to: put }) => text.replace(address, put), body);
  if (!component || (component.article !== undefined && !file.endsWith(`/${component.article}.mdx`))) return linked;
  const used = new RegExp(`(<${component.name}\\b[^>]*?\\bid\\s*=\\s*(["']))${from}(?=\\2)`, 'g');
  return linked.replace(used, `$1${to}`);
}

function recordsOf({ recorded }: Renaming, library: Library): Map<string, string> {
  const unit = recorded && unitNamed(unitsOf(library), recorded.unit);
  if (!unit) return new Map();
  return new Map(
    readersLanguages(library.site).flatMap((language): [string, string][] => {
      const file = recordFile(language, unit.id);
      const record = library.records.get(file);
      if (!record) return [];
      const places = new Map(
        [...record.places].map(([place, texts]) => [place.replace(recorded.place, recorded.to), texts]),
      );
      return [[file, writeRecord({ ...record, places }, unit.file(language))]];
    }),
  );
}
