import { symptomSchema } from '../../machines/diagnosis/symptom.parse.ts';
import { fault, type Problem } from '../../machines/problem.ts';
import { behaviourSchema, productSchema, screensSchema } from '../../machines/simulator/simulator.parse.ts';
import { graphSchema } from '../../machines/walkthrough/walkthrough.parse.ts';
import {
  agentWordsSchema,
  diagnosisWordsSchema,
  glossarySchema,
  readingsSchema,
  searchSchema,
  speechSchema,
  styleSchema,
} from './language.schemas.ts';
import {
  articleSchema,
  dispositionsSchema,
  recordSchema,
  referencesSchema,
  remediesSchema,
  siteSchema,
  topicsSchema,
} from './schemas.ts';

const ID = '(?!constructor\\.)(?<id>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)';
const LANGUAGE = '(?<language>[a-z]{2,3}(?:-[A-Za-z0-9]+)*)';
const at = (path: string) => new RegExp(`^content/${path}$`);

/** Every kind of content file. Labels and interface words have no schema. */
export const KINDS = {
  article: { path: at(`articles/${LANGUAGE}/${ID}\\.mdx`), schema: articleSchema },
  guide: { path: at(`walkthroughs/${ID}\\.yaml`), schema: graphSchema },
  'diagnosis-words': { path: at(`diagnosis/${LANGUAGE}\\.yaml`), schema: diagnosisWordsSchema },
  symptom: { path: at(`diagnosis/${ID}\\.yaml`), schema: symptomSchema },
  'agent-words': { path: at(`agent/${LANGUAGE}\\.yaml`), schema: agentWordsSchema },
  'search-words': { path: at(`search/${LANGUAGE}\\.yaml`), schema: searchSchema },
  speech: { path: at(`speech/${LANGUAGE}\\.yaml`), schema: speechSchema },
  style: { path: at(`style/${LANGUAGE}\\.yaml`), schema: styleSchema },
  apps: { path: at(`apps/${LANGUAGE}\\.json`) },
  ui: { path: at(`ui/${LANGUAGE}\\.json`) },
  record: { path: at(`translations/${LANGUAGE}/(?:[a-z]+/)?${ID}\\.yaml`), schema: recordSchema },
  'simulator-product': { path: at('simulator/product\\.yaml'), schema: productSchema },
  'simulator-behaviour': { path: at('simulator/behaviour\\.yaml'), schema: behaviourSchema },
  'simulator-screens': { path: at('simulator/screens\\.yaml'), schema: screensSchema },
  dispositions: { path: at('dispositions\\.yaml'), schema: dispositionsSchema },
  glossary: { path: at('glossary\\.yaml'), schema: glossarySchema },
  readings: { path: at('readings\\.yaml'), schema: readingsSchema },
  references: { path: at('references\\.yaml'), schema: referencesSchema },
  remedies: { path: at('remedies\\.yaml'), schema: remediesSchema },
  site: { path: at('site\\.yaml'), schema: siteSchema },
  topics: { path: at('topics\\.yaml'), schema: topicsSchema },
} as const;
export type Kind = keyof typeof KINDS;

const PATHS = Object.values(KINDS).map(({ path }) => path);

export function namedBy(kind: Kind, file: string): { id: string; language: string } | undefined {
  const found = KINDS[kind].path.exec(file);
  return found ? { id: '', language: '', ...found.groups } : undefined;
}

/** Names are part of addresses, and some file systems limit their length. */
const MAX_NAME_LENGTH = 60;

export function placeProblems(paths: readonly string[], unread: ReadonlyMap<string, Problem>): Problem[] {
  return paths.flatMap((file): Problem[] => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const isKnown = PATHS.some((path) => path.test(file));
    if (isKnown && name.length <= MAX_NAME_LENGTH + '.yaml'.length) return [];
    const why = unread.get(file);
    if (why) return [why];
    const withShortName = file.replace(/[^/]+(?=\.)|[^/]+$/, 'xx');
    if (!PATHS.some((path) => path.test(withShortName))) return [{ ...stray, file }];
    const message = `\`${name.length > 80 ? `${name.slice(0, 80)}…` : name}\` cannot be the name of a content file.`;
    const hint = `Use lowercase letters, digits and hyphens, starting with a letter, at most ${MAX_NAME_LENGTH} characters. If it is a copy, remove it.`;
    return [fault('file-name', message, hint, { file })];
  });
}

const stray = fault(
  'file-stray',
  'No content file belongs here.',
  'Move it to the folder that docs/writing.md names (“Files”), or out of `content/`.',
);
