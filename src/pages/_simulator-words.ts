import { articlesOf, symptomIds, type Library, type Reading } from '../content/index.ts';
import { addresses } from '../i18n/index.ts';
import { seenScreens } from './_diagnosis.ts';

/** The groups of content/apps that the simulated devices speak from. */
const LABELS = /^(ibkr|android|iphone|portal|camera|error|screens|portal-screens|controls)\./;

/**
 * What the simulator's script says in the page's language, each word resolved: its own words, the apps' labels, and
 * which articles tell of what. src/client/simulator/words.ts reads it.
 */
export function simulatorWords(library: Library, reading: Reading) {
  const { language, site, word, edition } = reading;
  const chain = [site.source, site.languages[language]?.fallback, language].filter((each) => each !== undefined);
  const merge = (each: (code: string) => Readonly<Record<string, string>> | undefined): [string, string][] =>
    Object.entries(Object.assign({}, ...chain.map(each)) as Record<string, string>);
  const ui = merge((code) => library.ui.get(code)).filter(([key]) => /^sim\.(?!page\.)/.test(key));
  const labels = merge((code) => library.labels.get(code)?.words).filter(([key]) => LABELS.test(key));
  const names = (group: string, ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, word(group, id)]));
  const pointer = (id: string) => ({ title: edition(id).matter!.title, address: addresses.article(language, id) });
  const helps: Record<string, ReturnType<typeof pointer>[]> = {};
  for (const { problem, seen } of Object.values(library.remedies)) {
    const place = `${seen.on}:${seen.screen}`;
    // What no problem article tells of is told by the knowledge base.
    const found = pointer(problem ?? 'references');
    if (!helps[place]?.some(({ address }) => address === found.address)) (helps[place] ??= []).push(found);
  }
  return {
    ui: Object.fromEntries(ui),
    labels: Object.fromEntries(labels),
    names: {
      task: names('task', site.tasks),
      platform: names('platform', site.platforms),
      method: names('method', site.methods),
    },
    guides: articlesOf(library, language, 'guide').map(({ id, matter }) => {
      const { task, platform, method } = matter as { task: string; platform: string; method: string };
      return { task, platform, method, ...pointer(id) };
    }),
    helps,
    diagnoses: Object.fromEntries(
      symptomIds(library).flatMap((id) =>
        seenScreens(library, id).map(({ on, screen }) => [`${on}:${screen}`, addresses.diagnosis(language, id)]),
      ),
    ),
  };
}
