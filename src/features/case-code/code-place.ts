import { readCode } from '../../../machines/case-code/index.ts';
import { decodeInterview, encodeReplies, type Symptom } from '../../../machines/diagnosis/index.ts';
import { decodeCase, guidedFragment, type Route } from '../../../machines/walkthrough/index.ts';
import { loadJson } from '../../ui/load.ts';

/** The address of a code and a notice about what was dropped, or why the code is not valid. */
type OpenedCode = { address: string; notice?: string | undefined } | { problem: string };

/** Opens a code. Loads only the guides or only the symptoms. @throws if they cannot be loaded */
export async function codePlace(text: string, language: string): Promise<OpenedCode> {
  const read = readCode(text);
  if ('fault' in read) return { problem: read.fault };
  const home = `${import.meta.env.BASE_URL}${language}`;
  if (read.code.kind === 'diagnosis') {
    const decoded = decodeInterview(text, (await loadJson('diagnosis.json')) as Record<string, Symptom>);
    if ('problem' in decoded) return decoded;
    const { symptom, replies, notice } = decoded;
    return { address: `${home}/diagnosis/${symptom}/#${encodeReplies(replies)}`, notice };
  }
  const decoded = decodeCase(text, (await loadJson('walkthroughs.json')) as Record<string, Route>);
  if ('problem' in decoded) return decoded;
  const { guide, progress, notice } = decoded;
  return { address: `${home}/articles/${guide}/#${guidedFragment(progress)}`, notice };
}
