import { describe, expect, test } from 'vitest';
import { createFigures } from '../../../machines/rehearsal/index.ts';
import { readFiles, readLibrary } from '../../../src/content/index.ts';
import { GUIDES, LANGUAGES, type Language } from '../../facts/index.ts';
import { factIssues, type Performed } from '../../support/rehearsal-facts.ts';
import { product } from '../../support/product.ts';

const files = readFiles(process.cwd());

/** A guide as the simulator shows it; `change` replaces one text of one file before it is read. */
function performed(guide: string, language: Language, change?: { file: string; from: string; to: string }): Performed {
  const changed = new Map(files);
  if (change) {
    const text = files.get(change.file)!;
    expect(text).toContain(change.from);
    changed.set(change.file, text.replace(change.from, change.to));
  }
  const library = readLibrary(changed);
  const graphs = new Map([...library.guides].map(([id, { graph }]) => [id, graph]));
  const source = createFigures(product, graphs, library.remedies);
  return {
    guide,
    graph: graphs.get(guide)!,
    language,
    words: library.labels.get(language)!.words,
    view: (step, act) => source.actFigure(guide, step, act),
  };
}

describe.each(LANGUAGES)('what is performed, in %s', (language) => {
  test.each(GUIDES)('of $id is what the facts say', (fact) => {
    expect(factIssues(fact, performed(fact.id, language))).toEqual([]);
  });
});
