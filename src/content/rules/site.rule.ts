import { aliasProblems } from '../../../machines/aliases.ts';
import { assertDefined } from '../../../machines/assert-defined.ts';
import { fault, suggest, type Path, type Problem } from '../../../machines/problem.ts';
import { scriptOf, tagOf } from '../../i18n/index.ts';
import { firstLocalized, placesIn, readersLanguages, type Library } from '../library.ts';
import { aliasesOf, topicPages } from '../lookup.ts';
import type { TopicTarget } from '../schemas.ts';
import { faultySymptoms } from '../symptoms.ts';

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

/** Former ids of articles and symptoms lead to one place each. Those of steps are checked with their graph. */
export function checkAliases(library: Library): Problem[] {
  const first = firstLocalized(library);
  const { symptoms } = library.diagnosis;
  const articles = [...first].map(([id, { matter }]) => [id, matter ?? {}] as const);
  const named = [...symptoms].map(([id, { symptom }]) => [id, symptom] as const);
  return [
    ...aliasProblems(articles, 'article', []).map((problem) => inFile(problem, first)),
    ...aliasProblems(named, 'symptom', []).map((problem) => inFile(problem, symptoms)),
  ];
}

/** Adds the file of the item whose id begins the problem's path. */
function inFile(problem: Problem, items: ReadonlyMap<string, { file: string; lineOf(path: Path): number }>): Problem {
  const [id = '', ...path] = problem.path ?? [];
  const { file, lineOf } = assertDefined(items.get(String(id)), `What is called \`${id}\``);
  return { ...problem, file, line: lineOf(path) };
}

const TARGETS = ['article', 'symptom', 'task', 'page'] as const;

/** Links of the product's own screens lead to something that exists for every reader, and promised topics remain. */
export function checkTopics(library: Library): Problem[] {
  const { topics, promised } = library.topics;
  const names = topicPages(library).map(({ name }) => name);
  const lost = promised.flatMap((name, index) => {
    const message = `The topic \`${name}\` is promised to released screens, but leads nowhere.`;
    const hint = `Add it to \`topics\` again, or add \`aliases: [${name}]\` to the topic that replaces it.`;
    return names.includes(name) ? [] : [fault('topic-promise-broken', message, hint, { path: ['promised', index] })];
  });
  const found = [
    ...lost,
    ...aliasProblems(Object.entries(topics), 'topic', ['topics']),
    ...Object.entries(topics).flatMap(([id, { go }]) => [
      ...go.flatMap((target, index) => targetProblems(library, target, ['topics', id, 'go', index])),
      ...choiceProblems(id, go),
    ]),
  ];
  const at = placesIn(library, 'content/topics.yaml');
  return found.map((problem) => ({ ...problem, ...at(...(problem.path ?? [])) }));
}

function choiceProblems(id: string, go: readonly TopicTarget[]): Problem[] {
  const path = ['topics', id, 'go'];
  const choices = go.map(({ platform = '', version = '' }) => `${platform} ${version}`);
  const twice = choices.flatMap((choice, index) => {
    if (choices.indexOf(choice) === index) return [];
    const message = `\`${id}\` has two targets for the same platform and version.`;
    return [
      fault('topic-target-twice', message, 'Remove one, or add a platform or a version.', { path: [...path, index] }),
    ];
  });
  if (choices.includes(' ')) return twice;
  const message = `\`${id}\` leads nowhere if a link names no platform and no version.`;
  const hint = 'Add a line without `platform` and `version`, such as `- { page: diagnosis }`.';
  return [...twice, fault('topic-default-missing', message, hint, { path })];
}

function targetProblems(library: Library, target: TopicTarget, path: Path): Problem[] {
  const { article, page } = target;
  const { platforms, tasks } = library.site;
  const { symptoms } = library.diagnosis;
  const named = TARGETS.filter((kind) => target[kind] !== undefined);
  if (named.length !== 1) {
    const what = named.length === 0 ? 'no target' : named.map((kind) => `\`${kind}\``).join(' and ');
    const hint = 'Name exactly one of `article`, `symptom`, `task` and `page`.';
    return [fault('topic-target-unclear', `This names ${what}.`, hint, { path })];
  }
  const moved = aliasesOf(library);
  const articles = [...firstLocalized(library).keys()];
  const steps = Object.keys((article === undefined ? undefined : library.guides.get(article)?.graph.steps) ?? {});
  const unknown = (
    code: string,
    field: keyof TopicTarget,
    ids: readonly string[],
    wrong: string,
    former: readonly { alias: string; id: string }[] = [],
  ): Problem[] => {
    const value = target[field];
    if (value === undefined || ids.includes(value)) return [];
    const now = former.find(({ alias }) => alias === value)?.id;
    const hint = now === undefined ? suggest(value, ids) : `Its id is \`${now}\` now. Use that.`;
    return [fault(code, `\`${field}: ${value}\` ${wrong}.`, hint, { path: [...path, field] })];
  };
  const isPageMissing = page === 'diagnosis' && symptoms.size === 0;
  const noSymptoms = 'There is no diagnosis page: this help center has no symptoms.';
  return [
    ...unknown('topic-choice-unknown', 'platform', platforms, 'is not in `platforms` of content/site.yaml'),
    ...unknown('topic-choice-unknown', 'task', tasks, 'is not in `tasks` of content/site.yaml'),
    ...unknown('topic-article-unknown', 'article', articles, 'is not an article', moved.articles),
    ...unknown(
      'topic-symptom-unknown',
      'symptom',
      [...symptoms.keys(), ...faultySymptoms(library)],
      'is not a symptom',
      moved.symptoms,
    ),
    ...(article !== undefined && !articles.includes(article)
      ? []
      : unknown('topic-step-unknown', 'step', steps, 'is not a step of that guide')),
    ...(isPageMissing
      ? [fault('topic-page-missing', noSymptoms, 'Use `page: search`, or an article.', { path: [...path, 'page'] })]
      : []),
  ];
}
