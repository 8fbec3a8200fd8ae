import type { ProductDefinition } from '../../machines/simulator/index.ts';
import { parseDefinition, PRODUCT_FILES, type ProductFile } from '../../machines/simulator/simulator.parse.ts';
import type { Problem } from '../../machines/problem.ts';
import { perThing } from './per-library.ts';
import { locate, type YamlText } from './yaml.ts';

/** A file of the simulated product. */
function fileOf(name: ProductFile): string {
  return `content/simulator/${name}.yaml`;
}

/**
 * Reads the simulated product; nothing where no file describes one, or where something is wrong with it.
 *
 * @param isWanted whether the site says that it has a simulator
 * @param parse reads a file as YAML and tells its faults of form
 */
export function readSimulator(
  paths: readonly string[],
  isWanted: boolean,
  parse: (file: string) => YamlText,
): { simulator: ProductDefinition | undefined; problems: Problem[] } {
  if (!isWanted) return { simulator: undefined, problems: [] };
  const missing = PRODUCT_FILES.map(fileOf).filter((file) => !paths.includes(file));
  if (missing.length > 0) return { simulator: undefined, problems: missing.map(noFile) };
  const texts = PRODUCT_FILES.map((name) => [name, parse(fileOf(name))] as const);
  if (texts.some(([, { problems }]) => problems.length > 0)) return { simulator: undefined, problems: [] };
  const [first, ...others] = texts.map(([, text]) => text);
  if (!first) return { simulator: undefined, problems: [] };
  const result = definitionOf(first, ...others);
  if ('definition' in result) return { simulator: result.definition, problems: [] };
  const problems = texts.flatMap(([name, text]) => {
    const own = result.problems.filter(({ of }) => of === name).map(({ of: _of, ...problem }) => problem);
    return locate(own, fileOf(name), text);
  });
  return { simulator: undefined, problems };
}

/** Files that are the same as before describe the same product. */
const definitionOf = perThing((...texts: [YamlText, ...YamlText[]]) =>
  parseDefinition(
    Object.fromEntries(PRODUCT_FILES.map((name, index) => [name, texts[index]?.data])) as Record<ProductFile, unknown>,
  ),
);

function noFile(file: string): Problem {
  return {
    code: 'file-missing',
    message: `\`${file}\` is missing: it describes the simulated product.`,
    hint: 'Restore it, or write `simulator: none` in content/site.yaml.',
    file,
  };
}
