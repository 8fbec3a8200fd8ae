import type { Problem } from '../../machines/problem.ts';

/** Where content stands, and of what form the names are that writers give. */
const NAME = '(?!constructor\\.)[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const LANGUAGE = '[a-z]{2,3}(?:-[A-Za-z0-9]+)*';
const PLACES = [
  `articles/${LANGUAGE}/${NAME}\\.mdx`,
  `walkthroughs/${NAME}\\.yaml`,
  `diagnosis/(?:${NAME}|${LANGUAGE})\\.yaml`,
  `(?:agent|search|speech|style)/${LANGUAGE}\\.yaml`,
  `(?:apps|ui)/${LANGUAGE}\\.json`,
  `translations/${LANGUAGE}/(?:[a-z]+/)?${NAME}\\.yaml`,
  'simulator/(?:product|behaviour|screens)\\.yaml',
  '(?:dispositions|glossary|readings|references|remedies|site|topics)\\.yaml',
].map((place) => new RegExp(`^content/${place}$`));

/** A name stands in addresses, and files of many systems have no longer ones. */
const LONGEST = 60;

/** Files that nothing reads, since they stand elsewhere or are called otherwise than what is read; those that are links and the like. */
export function placeProblems(paths: readonly string[], unread: ReadonlyMap<string, Problem>): Problem[] {
  return paths.flatMap((file): Problem[] => {
    const isPlace = PLACES.some((place) => place.test(file));
    const name = file.slice(file.lastIndexOf('/') + 1);
    // What is read at its place tells there that it could not be.
    if (isPlace && name.length <= LONGEST + '.yaml'.length) return [];
    const why = unread.get(file);
    if (why) return [why];
    const isFolderRight = PLACES.some((place) => place.test(file.replace(/[^/]+(?=\.)|[^/]+$/, 'xx')));
    return [isFolderRight ? { ...badName(name), file } : { ...stray, file }];
  });
}

function badName(name: string): Problem {
  return {
    code: 'file-name',
    message: `\`${name.length > 80 ? `${name.slice(0, 80)}…` : name}\` cannot be the name of a content file.`,
    hint: `Use small letters, digits and hyphens, a letter first, and ${LONGEST} of them at the most. If it is a copy, remove it.`,
  };
}

const stray: Problem = {
  code: 'file-stray',
  message: 'Nothing reads a file at this place.',
  hint: 'Move it to where docs/writing.md says (“Where things stand”), or out of `content/`.',
};
