import { libraryOf } from '../../../../src/content/index.ts';
import { adviceOf } from '../diagnosis/advice.ts';
import { rangesOf } from '../diagnosis/ranging.ts';
import { renamedFiles, renamedSymptom, type RenameWanted } from '../diagnosis/renaming.ts';
import { isContentPath } from '../files.ts';
import { ok, refuse, textOf, type Routes } from '../route.ts';

/** So many ranges are worked out at a time, that another question is never far behind. */
const MOST_RANGES = 20;
const ID = /^[a-z][a-z0-9-]{0,59}$/;

/** What a diagnosis advises as it is written, how far its numbers can go, and what it calls its parts. */
export const DIAGNOSIS_ROUTES: Routes = {
  'GET diagnosis/advice': (context, { query }) => {
    const { root, say } = context;
    const id = query.get('id') ?? '';
    const file = `content/diagnosis/${id}.yaml`;
    if (!ID.test(id) || !isContentPath(file)) return refuse(say('studio.notUnderstood'));
    const library = libraryOf(root, true);
    const wanted = query.get('language') ?? '';
    const language = Object.hasOwn(library.site.languages, wanted) ? wanted : library.site.source;
    const text = textOf(context, file);
    return ok({ advice: text === undefined ? undefined : adviceOf(id, text, library, language) });
  },

  'POST diagnosis/ranges': async ({ say }, { body }) => {
    const { id, text, step, from, count } = Object(body) as Record<string, unknown>;
    if (typeof id !== 'string' || !ID.test(id) || typeof text !== 'string' || !isCount(from) || !isCount(count))
      return refuse(say('studio.notUnderstood'));
    const wanted = { id, text, from, count: Math.min(count, MOST_RANGES) };
    return ok(await rangesOf(typeof step === 'string' ? { ...wanted, step } : wanted));
  },

  /** Says what would change; the page makes the changes, so that they can be taken back. */
  'POST diagnosis/rename': (context, { body }) => {
    const { kind, symptom, to } = Object(body) as Record<string, unknown>;
    if (kind === 'symptom' && typeof symptom === 'string' && ID.test(symptom) && typeof to === 'string')
      return ok({ files: renamedSymptom(context, symptom, to) });
    const wanted = renameIn(body);
    if (!wanted) return refuse(context.say('studio.notUnderstood'));
    return ok({ files: renamedFiles(context, wanted).map(({ file, text, before }) => ({ file, text, before })) });
  },
};

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 100_000;
}

function renameIn(body: unknown): RenameWanted | undefined {
  const { symptom, kind, step, from, to } = Object(body) as Record<string, unknown>;
  const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);
  if (!isId(symptom) || !isId(from) || typeof to !== 'string' || to.length > 60) return undefined;
  if (kind === 'cause' || kind === 'step') return { symptom, kind, from, to };
  return kind === 'outcome' && isId(step) ? { symptom, kind, step, from, to } : undefined;
}
