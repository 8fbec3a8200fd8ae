import { suggest, type Problem } from '../../../machines/problem.ts';
import { scriptOf, tagOf } from '../../i18n/index.ts';
import { readersLanguages } from '../editions.ts';
import type { Library } from '../library.ts';

/** `site.yaml` agrees with itself and with the rest, and what needs words in each language has them. */
export function checkSite(library: Library): Problem[] {
  const { site, references, glossary } = library;
  const known = Object.keys(site.languages);
  if (library.problems.some(({ file }) => file === 'content/site.yaml')) return [];
  const problems: Problem[] = [];
  const fault = (code: string, file: string, path: (string | number)[], message: string, hint: string) =>
    problems.push({ code, message, hint, file, line: library.yaml.get(file)?.lineOf(path) ?? 1 });
  const inSite = 'content/site.yaml';

  if (!known.includes(site.source))
    fault(
      'source-unknown',
      inSite,
      ['source'],
      `\`source: ${site.source}\` is not one of the languages.`,
      suggest(site.source, known),
    );
  for (const [language, { fallback, required, locale }] of Object.entries(site.languages)) {
    // Words, direction and line breaks follow the language, dates and numbers the locale: they must be of one script.
    if (scriptOf(locale) !== scriptOf(language))
      fault(
        'locale-script',
        inSite,
        ['languages', language, 'locale'],
        `\`${language}\` is written in \`${scriptOf(language)}\`, but its locale \`${locale}\` in \`${scriptOf(locale)}\`.`,
        `Name the script with the language, such as \`${new Intl.Locale(language).language}-${scriptOf(locale)}\`, or correct the locale.`,
      );
    if (fallback !== undefined && !known.includes(fallback))
      fault(
        'fallback-unknown',
        inSite,
        ['languages', language, 'fallback'],
        `\`${language}\` falls back to \`${fallback}\`, which is not one of the languages.`,
        suggest(fallback, known),
      );
    if (!required && fallback === undefined)
      fault(
        'fallback-missing',
        inSite,
        ['languages', language],
        `\`${language}\` is optional but names no language to show instead.`,
        `Add \`fallback: ${site.source}\`, or \`required: true\`.`,
      );
  }

  for (const [edition, { of }] of Object.entries(site.editions)) {
    const path = ['editions', edition];
    if (!known.includes(of))
      fault(
        'edition-of-unknown',
        inSite,
        [...path, 'of'],
        `\`${edition}\` is an edition of \`${of}\`, which is not one of the languages.`,
        suggest(of, known),
      );
    // Browsers are told the language alone: it must be what the name begins with. An edition's pages have addresses of their own.
    else if (known.includes(edition) || tagOf(edition) !== of)
      fault(
        'edition-name',
        inSite,
        path,
        `\`${edition}\` cannot be the name of an edition of \`${of}\`.`,
        `Write the language, a hyphen and four to eight letters, such as \`${of}-easy\`.`,
      );
  }

  const inEach = (words: Readonly<Record<string, string>>, file: string, path: (string | number)[]) => {
    for (const [language, { required }] of Object.entries(site.languages)) {
      if (required && !words[language])
        fault(
          'word-missing',
          file,
          path,
          `\`${path.join('.')}\` has no text in \`${language}\`.`,
          `Add \`${language}: …\`.`,
        );
    }
    for (const language of Object.keys(words)) {
      if (!readersLanguages(site).includes(language))
        fault(
          'language-unknown',
          file,
          [...path, language],
          `\`${language}\` is not a language of this site.`,
          suggest(language, known),
        );
    }
  };
  inEach(site.name, inSite, ['name']);
  for (const [id, { subject }] of Object.entries(references))
    inEach(subject, 'content/references.yaml', ['references', id, 'subject']);
  glossary.forEach(({ words }, index) => inEach(words, 'content/glossary.yaml', ['terms', index, 'words']));

  // These two are no addresses of their own.
  const settings = Object.keys(site.references).filter((key) => key !== 'article' && key !== 'source');
  for (const [id, reference] of Object.entries(references)) {
    if (!('site' in reference) || settings.includes(reference.site)) continue;
    fault(
      'setting-unknown',
      'content/references.yaml',
      ['references', id, 'site'],
      `\`${id}\` takes its address from \`references.${reference.site}\` of site.yaml, which is not there.`,
      suggest(reference.site, settings),
    );
  }
  site.elsewhere.forEach(({ reference, task, platform }, index) => {
    if (!Object.hasOwn(references, reference))
      fault(
        'reference-unknown',
        inSite,
        ['elsewhere', index, 'reference'],
        `\`${reference}\` is not in content/references.yaml.`,
        suggest(reference, Object.keys(references)),
      );
    if (!site.tasks.includes(task))
      fault(
        'choice-unknown',
        inSite,
        ['elsewhere', index, 'task'],
        `\`${task}\` is not in \`tasks\`.`,
        suggest(task, site.tasks),
      );
    if (!site.platforms.includes(platform))
      fault(
        'choice-unknown',
        inSite,
        ['elsewhere', index, 'platform'],
        `\`${platform}\` is not in \`platforms\`.`,
        suggest(platform, site.platforms),
      );
  });

  const choices = { task: site.tasks, platform: site.platforms, method: site.methods };
  for (const { matter, file, lineOf } of library.articles) {
    if (matter?.kind !== 'guide') continue;
    for (const [field, values] of Object.entries(choices) as [keyof typeof choices, string[]][]) {
      if (values.includes(matter[field])) continue;
      problems.push({
        code: 'choice-unknown',
        message: `\`${field}: ${matter[field]}\` is not in \`${field}s\` of content/site.yaml.`,
        hint: suggest(matter[field], values),
        file,
        line: lineOf([field]),
      });
    }
  }
  return problems;
}
