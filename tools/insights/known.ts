import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, readersLanguages, symptomIds, type Library } from '../../src/content/index.ts';

/** The versions of the content at hand, as a line of a log begins: `walk xx charge-lamp 3f9a2c1b`. */
export function currentVersions(library: Library): string[] {
  const subjects = [
    ...[...library.guides.keys()].map((id) => ['walk', id] as const),
    ...symptomIds(library).map((id) => ['diagnosis', id] as const),
  ];
  return readersLanguages(library.site).flatMap((language) =>
    subjects.map(([kind, id]) => `${kind} ${language} ${id} ${digestOf(library, kind, id, language)}`),
  );
}

const PAGE = /([^/\\]+)[/\\](?:articles|diagnosis)[/\\][^/\\]+[/\\]index\.html$/;
const ABOUT = /\sdata-about="?(walk|diagnosis) ([a-z0-9-]+ [0-9a-f]{8})"/;

/** The versions that the pages of a built site count, such as an earlier release. */
export function versionsOfSite(folder: string): string[] {
  return globSync('**/{articles,diagnosis}/*/index.html', { cwd: folder }).flatMap((page) => {
    const [, language] = PAGE.exec(page) ?? [];
    const [, kind, version] = ABOUT.exec(readFileSync(join(folder, page), 'utf8')) ?? [];
    return language === undefined || version === undefined ? [] : [`${kind} ${language} ${version}`];
  });
}
