import { cornerOf, fieldKind, isSwitch, labelOf, showsCode } from '../../machines/simulator/index.ts';
import { createFigures } from '../../machines/rehearsal/index.ts';
import { sightsOf, type Sight } from '../../machines/console/index.ts';
import { createPageContext, productOf, type Library } from '../../src/content/index.ts';
import { agentData } from '../../src/features/desk/page-data.ts';

/** The screens of some content, as the console has them, and its labels in each language. */
export function openingOf(library: Library): {
  sights: readonly Sight[];
  platforms: readonly string[];
  wordOf: Readonly<Record<string, (key: string) => string>>;
} {
  const { guides, remedies, site } = library;
  const product = productOf(library)!;
  const graphs = new Map([...guides].map(([id, { graph }]) => [id, graph]));
  const source = {
    ...{ cornerOf, labelOf, isSwitch, showsCode, fieldKind },
    ...createFigures(product, graphs, remedies),
  };
  const { guides: known, screens, platforms } = agentData(library, source);
  const wordOf = Object.fromEntries(
    Object.keys(site.languages).map((language) => {
      const context = createPageContext(library, language);
      return [language, (key: string) => context.label(key).text];
    }),
  );
  return { sights: sightsOf(known, screens), platforms, wordOf };
}
