import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { suggest } from '../machines/problem.ts';
import { freshLibrary, symptomIds } from '../src/content/index.ts';
import { diagnosisDiagram, guideDiagram, svgOf } from '../src/diagrams/index.ts';

/** Writes guides and diagnoses as SVG to `{folder}/{language}/`. Some ids are both a guide's and a symptom's. */
export function runDraw(args: string[], root: string): { done: string[] } | { refused: string } {
  let read: ReturnType<typeof readArguments>;
  try {
    read = readArguments(args);
  } catch (error) {
    return { refused: `${(error as Error).message}\n\nnpm run show -- draw [id …] [--out <folder>]` };
  }
  const { values, positionals } = read;
  const library = freshLibrary(root);
  const known = [...[...library.guides.keys()].sort(), ...symptomIds(library)];
  const unknown = positionals.find((id) => !known.includes(id));
  if (unknown !== undefined)
    return { refused: `There is no guide or symptom \`${unknown}\`. ${suggest(unknown, known)}` };
  const folder = values.out ?? join(root, '.cache', 'diagrams');
  // The site's own tokens, so that a drawing that stands alone looks like the one in the page.
  const styles = ['ui/styles/tokens.css', 'diagrams/diagram.css']
    .map((name) => readFileSync(new URL(`../src/${name}`, import.meta.url), 'utf8'))
    .join('\n');
  const diagrams = (positionals.length > 0 ? positionals : known).flatMap((id) =>
    Object.keys(library.site.languages).flatMap((language) => [
      ...(library.guides.has(id) ? [guideDiagram(library, id, language)] : []),
      ...(library.diagnosis.symptoms.has(id) ? [diagnosisDiagram(library, id, language)] : []),
    ]),
  );
  try {
    return {
      done: diagrams.map((diagram) => {
        mkdirSync(join(folder, diagram.language), { recursive: true });
        const file = join(folder, diagram.language, `${diagram.id}.svg`);
        writeFileSync(file, svgOf(diagram, styles));
        return file;
      }),
    };
  } catch (error) {
    return { refused: `Nothing can be written to ${folder} (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).` };
  }
}

function readArguments(args: string[]) {
  return parseArgs({ args, options: { out: { type: 'string' } }, allowPositionals: true });
}
