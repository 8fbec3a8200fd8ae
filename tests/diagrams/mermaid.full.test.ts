import { describe, expect, test } from 'vitest';
import { libraryOf, symptomIds } from '../../src/content/index.ts';
import { diagnosisDiagram, guideDiagram, mermaidOf } from '../../src/diagrams/index.ts';
import { parseMermaid } from '../support/mermaid.ts';
import { ODD_DIAGRAM } from '../support/odd-diagram.ts';

const library = libraryOf(process.cwd());
const diagrams = Object.keys(library.site.languages).flatMap((language) => [
  ...[...library.guides.keys()].map((id) => guideDiagram(library, id, language)),
  ...symptomIds(library).map((id) => diagnosisDiagram(library, id, language)),
]);

describe('Mermaid reads', () => {
  test.each(diagrams)('$id ($language)', async (diagram) => {
    expect(await parseMermaid(mermaidOf(diagram))).toBe('flowchart-v2');
  });

  test('words that mean something to it', async () => {
    expect(await parseMermaid(mermaidOf(ODD_DIAGRAM))).toBe('flowchart-v2');
  });

  test('not what is no Mermaid', async () => {
    await expect(parseMermaid('flowchart TD\n a["x] --> b')).rejects.toThrow('Parse error');
  });
});
