import { sourceFile } from './sources.ts';

/**
 * The commands of a section of a page for operators, to be run.
 *
 * @param section its heading
 * @param changes what belongs to the document's own machine, and what represents it here
 * @throws where there is no such section
 */
export function commandsOf(
  section: string,
  changes: Readonly<Record<string, string>> = {},
  page: 'deploying' | 'deploying-elsewhere' = 'deploying',
): string {
  const { text } = sourceFile(`docs/${page}.md`);
  const [, body] = new RegExp(`^#+ ${section}$([\\s\\S]*?)(?=^#+ |$(?![\\s\\S]))`, 'm').exec(text) ?? [];
  const fences = [...(body ?? '').matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, commands]) => commands!);
  if (fences.length === 0) throw new Error(`There are no commands below “${section}”.`);
  return Object.entries(changes).reduce((script, [from, to]) => script.replaceAll(from, to), fences.join(''));
}
