import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { symptomIds, type Library } from '../../src/content/index.ts';
import { diagnosisDiagram, guideDiagram, svgOf, type Diagram } from '../../src/diagrams/index.ts';

/** The guides and symptoms that can be drawn, by id. */
export function drawableIds(library: Library): string[] {
  return [...[...library.guides.keys()].sort(), ...symptomIds(library)];
}

/** Every drawing of an id, one for each language. Some ids are both a guide's and a symptom's. */
export function diagramsOf(library: Library, id: string): Diagram[] {
  return Object.keys(library.site.languages).flatMap((language) => [
    ...(library.guides.has(id) ? [guideDiagram(library, id, language)] : []),
    ...(library.diagnosis.symptoms.has(id) ? [diagnosisDiagram(library, id, language)] : []),
  ]);
}

/** Writes each diagram as SVG to `folder/{language}/`, and says where. */
export function writeDrawings(diagrams: readonly Diagram[], folder: string): string[] {
  const sheet = sheets();
  return diagrams.map((diagram) => {
    const path = join(folder, diagram.language);
    mkdirSync(path, { recursive: true });
    const file = join(path, `${diagram.id}.svg`);
    writeFileSync(file, svgOf(diagram, sheet));
    return file;
  });
}

/** The site's own tokens, so that a drawing that stands alone looks like the one in the page, light and dark. */
function sheets(): string {
  const styles = ['ui/styles/tokens.css', 'diagrams/diagram.css'].map(
    (name) => new URL(`../../src/${name}`, import.meta.url),
  );
  return styles.map((file) => readFileSync(fileURLToPath(file), 'utf8')).join('\n');
}
