import { readCode } from '../../../machines/case-code/index.ts';
import { type Route, decodeCase, guidedFragment } from '../../../machines/walkthrough/index.ts';
import { lazy, later } from '../../ui/later.ts';
import { loadJson } from '../../ui/load.ts';
import type { OpenedCode } from './open-interview.ts';

const loadInterview = lazy(() => import('./open-interview.ts'));

/** Opens a code. Loads only the guides or only the symptoms. @throws if they cannot be loaded */
export async function codePlace(text: string, language: string): Promise<OpenedCode> {
  const read = readCode(text);
  if ('fault' in read) return { problem: read.fault };
  if (read.code.kind === 'diagnosis') return (await later(loadInterview)).interviewPlace(text, language);
  const decoded = decodeCase(text, (await loadJson('walkthroughs.json')) as Record<string, Route>);
  if ('problem' in decoded) return decoded;
  const { guide, progress, notice } = decoded;
  return { address: `${import.meta.env.BASE_URL}${language}/articles/${guide}/#${guidedFragment(progress)}`, notice };
}
