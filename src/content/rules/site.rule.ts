import { type Library, placesIn, readersLanguages } from '../library.ts';
import { suggest, type Problem } from '../../../machines/problem.ts';
import { scriptOf, tagOf } from '../../i18n/index.ts';
import { fault, type Path } from '../fault.ts';

/** `site.yaml` is consistent, and names in it, in references and in the glossary exist in each required language. */
export function checkSite(library: Library): Problem[] {
  const { site, references, glossary } = library;
  if (library.problems.some(({ file }) => file === 'content/site.yaml')) return [];
  const known = Object.keys(site.languages);
  const problems: Problem[] = [];
  const report = (file: string) => (code: string, path: Path, message: string, hint: string) =>
    problems.push(fault(code, message, hint, placesIn(library, file)(...path)));
  const inSite = report('content/site.yaml');
  const inReferences = report('content/references.yaml');
  const unknown = (code: string, path: Path, name: string, ids: readonly string[], message: string) => {
    if (!ids.includes(name)) inSite(code, path, message, suggest(name, ids));
  };

  const { source } = site;
  unknown('source-unknown', ['source'], source, known, `\`source: ${source}\` is not one of the languages.`);
  for (const [language, { fallback, required, locale }] of Object.entries(site.languages)) {
    const path = ['languages', language];
    // Words and line breaks follow the language, dates and numbers the locale: both need the same script.
    if (scriptOf(locale) !== scriptOf(language)) {
      const message = `\`${language}\` is written in \`${scriptOf(language)}\`, but its locale \`${locale}\` in \`${scriptOf(locale)}\`.`;
      const hint = `Add the script to the language, such as \`${new Intl.Locale(language).language}-${scriptOf(locale)}\`, or correct the locale.`;
      inSite('locale-script', [...path, 'locale'], message, hint);
    }
    if (fallback !== undefined) {
      const message = `\`${language}\` falls back to \`${fallback}\`, which is not one of the languages.`;
      unknown('fallback-unknown', [...path, 'fallback'], fallback, known, message);
    } else if (!required) {
      const message = `\`${language}\` is optional, but has no fallback language.`;
      inSite('fallback-missing', path, message, `Add \`fallback: ${source}\`, or \`required: true\`.`);
    }
  }

  for (const [edition, { of }] of Object.entries(site.editions)) {
    const path = ['editions', edition];
    const message = `\`${edition}\` is an edition of \`${of}\`, which is not one of the languages.`;
    unknown('edition-of-unknown', [...path, 'of'], of, known, message);
    // The name begins with the language, since pages declare the language alone.
    if (known.includes(of) && (known.includes(edition) || tagOf(edition) !== of)) {
      const hint = `Write the language, a hyphen and four to eight letters, such as \`${of}-easy\`.`;
      inSite('edition-name', path, `\`${edition}\` cannot be the name of an edition of \`${of}\`.`, hint);
    }
  }

  const inEach = (words: Readonly<Record<string, string>>, add: ReturnType<typeof report>, path: Path) => {
    for (const [language, { required }] of Object.entries(site.languages)) {
      if (!required || words[language]) continue;
      add('word-missing', path, `\`${path.join('.')}\` has no text in \`${language}\`.`, `Add \`${language}: …\`.`);
    }
    for (const language of Object.keys(words)) {
      if (readersLanguages(site).includes(language)) continue;
      const message = `\`${language}\` is not a language of this site.`;
      add('language-unknown', [...path, language], message, suggest(language, known));
    }
  };
  inEach(site.name, inSite, ['name']);
  for (const [id, { subject }] of Object.entries(references))
    inEach(subject, inReferences, ['references', id, 'subject']);
  for (const [index, { words }] of glossary.entries())
    inEach(words, report('content/glossary.yaml'), ['terms', index, 'words']);

  const settings = Object.keys(site.references).filter((key) => key !== 'article' && key !== 'source');
  for (const [id, reference] of Object.entries(references)) {
    if (!('site' in reference) || settings.includes(reference.site)) continue;
    const message = `\`${id}\` uses the address \`references.${reference.site}\` of site.yaml, which does not exist.`;
    inReferences('setting-unknown', ['references', id, 'site'], message, suggest(reference.site, settings));
  }
  for (const [index, { reference, task, platform }] of site.elsewhere.entries()) {
    const path = ['elsewhere', index];
    const message = `\`${reference}\` is not in content/references.yaml.`;
    unknown('reference-unknown', [...path, 'reference'], reference, Object.keys(references), message);
    unknown('choice-unknown', [...path, 'task'], task, site.tasks, `\`${task}\` is not in \`tasks\`.`);
    const wrong = `\`${platform}\` is not in \`platforms\`.`;
    unknown('choice-unknown', [...path, 'platform'], platform, site.platforms, wrong);
  }

  const choices = { task: site.tasks, platform: site.platforms, method: site.methods };
  for (const { matter, file, lineOf } of library.articles) {
    if (matter?.kind !== 'guide') continue;
    for (const [field, values] of Object.entries(choices) as [keyof typeof choices, string[]][]) {
      if (values.includes(matter[field])) continue;
      const message = `\`${field}: ${matter[field]}\` is not in \`${field}s\` of content/site.yaml.`;
      problems.push(fault('choice-unknown', message, suggest(matter[field], values), { file, line: lineOf([field]) }));
    }
  }
  return problems;
}
