import type { Library } from '../../src/content/index.ts';
import type { Mentions } from '../yaml/mentions.ts';

/** What can be renamed. */
export const KINDS = ['article', 'step', 'symptom', 'topic'] as const;

/** Everything that changes where something is called otherwise. */
export interface Renaming {
  from: string;
  to: string;
  /** The thing itself, which keeps its old id: files, and the keys that lead to it. */
  things: readonly { file: string; path: readonly string[] }[];
  /** Files to rename: their paths before and after. */
  moves: ReadonlyMap<string, string>;
  /** Where a file names it, by what its path looks like: in YAML, or in the front matter of an article. */
  mentions: readonly (Mentions & { files: RegExp })[];
  /** Components that name it by their `id`, and the article whose they are, where it is not every one. */
  component?: { name: 'Step' | 'Problem'; article?: string } | undefined;
  /** Where links to it lead. */
  links: readonly { address: RegExp; to: string }[];
  /** Places of a translation's record that are called after it. */
  recorded?: { unit: string; place: RegExp; to: string } | undefined;
}

const AGENT = /^content\/agent\//;
const ARTICLES = /^content\/articles\//;
const TOPICS = /^content\/topics\.yaml$/;

/** An article: its files, and all that leads to it. */
export function articleRenaming({ articles, guides }: Library, from: string, to: string): Renaming {
  const localized = articles.filter(({ id }) => id === from).map(({ file }) => file);
  const files = [
    ...localized,
    ...(guides.has(from) ? [`content/walkthroughs/${from}.yaml`] : []),
    ...[...new Set(articles.map(({ language }) => language))].map(
      (language) => `content/translations/${language}/articles/${from}.yaml`,
    ),
  ];
  return {
    from,
    to,
    things: localized.map((file) => ({ file, path: [] })),
    moves: new Map(files.map((file) => [file, file.replace(/[^/]+(?=\.\w+$)/, to)])),
    mentions: [
      { files: ARTICLES, values: ['related.*'] },
      { files: /^content\/walkthroughs\//, keys: ['problems'] },
      { files: /^content\/remedies\.yaml$/, values: ['*.problem'] },
      { files: /^content\/diagnosis\//, values: ['article'] },
      { files: AGENT, keys: ['scripts'] },
      { files: TOPICS, values: ['topics.*.go.*.article'] },
    ],
    component: { name: 'Problem' },
    links: [
      { address: new RegExp(`(\\.\\./)${from}(?=/[#)>"'\\s]|/$)`, 'gm'), to: `$1${to}` },
      { address: new RegExp(`(\\.\\./[a-z0-9-]+/#problem-)${from}(?![a-z0-9-])`, 'g'), to: `$1${to}` },
    ],
  };
}

/** A step of a guide. */
export function stepRenaming(guide: string, from: string, to: string): Renaming {
  const graph = `content/walkthroughs/${guide}.yaml`;
  return {
    from,
    to,
    things: [{ file: graph, path: ['steps', from] }],
    moves: new Map(),
    mentions: [
      {
        files: new RegExp(`^${graph}$`),
        keys: ['steps'],
        values: ['start', 'steps.*.next', 'steps.*.ways.*', 'problems.*.at.*'],
      },
      { files: AGENT, keys: [`scripts.${guide}`] },
      { files: TOPICS, values: ['topics.*.go.*.step'], beside: { key: 'article', value: guide } },
    ],
    component: { name: 'Step', article: guide },
    links: [{ address: new RegExp(`(\\.\\./${guide}/#step-)${from}(?![a-z0-9-])`, 'g'), to: `$1${to}` }],
    recorded: { unit: `articles/${guide}`, place: new RegExp(`^step/${from}$`), to: `step/${to}` },
  };
}

/** A symptom. */
export function symptomRenaming({ diagnosis }: Library, from: string, to: string): Renaming {
  const file = `content/diagnosis/${from}.yaml`;
  return {
    from,
    to,
    things: [{ file, path: [] }],
    moves: new Map([[file, `content/diagnosis/${to}.yaml`]]),
    mentions: [
      { files: wordsOf(diagnosis), keys: [''] },
      { files: /^content\/diagnosis\//, values: ['steps.*.outcomes.*.opens'] },
      { files: AGENT, keys: ['diagnosis'] },
      { files: TOPICS, values: ['topics.*.go.*.symptom'] },
    ],
    links: [],
    recorded: { unit: 'diagnosis', place: new RegExp(`^${from}(?=\\.)`), to },
  };
}

/** A topic: what is promised stays, and its old name keeps the promise. */
export function topicRenaming(from: string, to: string): Renaming {
  return {
    from,
    to,
    things: [{ file: 'content/topics.yaml', path: ['topics', from] }],
    moves: new Map(),
    mentions: [{ files: TOPICS, keys: ['topics'] }],
    links: [],
  };
}

/** A step of a diagnosis. */
export function diagnosisStepRenaming({ diagnosis }: Library, symptom: string, from: string, to: string): Renaming {
  const file = `content/diagnosis/${symptom}.yaml`;
  return {
    from,
    to,
    things: [{ file, path: ['steps', from] }],
    moves: new Map(),
    mentions: [
      {
        files: new RegExp(`^${file}$`),
        keys: ['steps'],
        values: ['steps.*.needs.*.step', 'steps.*.blocks.*.step'],
      },
      { files: wordsOf(diagnosis), keys: [`${symptom}.steps`] },
      { files: AGENT, keys: [`diagnosis.${symptom}.steps`] },
    ],
    links: [],
    recorded: {
      unit: 'diagnosis',
      place: new RegExp(`^${symptom}\\.steps\\.${from}(?=\\.)`),
      to: `${symptom}.steps.${to}`,
    },
  };
}

function wordsOf({ words }: Library['diagnosis']): RegExp {
  return new RegExp(`^content/diagnosis/(?:${[...words.keys()].join('|')})\\.yaml$`);
}
