import { decodeInterview, encodeReplies, type Symptom } from '../../../machines/diagnosis/index.ts';
import { loadJson } from '../../ui/load.ts';

/** The address of a code and a notice about what was dropped, or why the code is not valid. */
export type OpenedCode = { address: string; notice?: string | undefined } | { problem: string };

/** Opens the code of a diagnosis. @throws if the symptoms cannot be loaded */
export async function interviewPlace(text: string, language: string): Promise<OpenedCode> {
  const decoded = decodeInterview(text, (await loadJson('diagnosis.json')) as Record<string, Symptom>);
  if ('problem' in decoded) return decoded;
  const { symptom, replies, notice } = decoded;
  return { address: `${import.meta.env.BASE_URL}${language}/diagnosis/${symptom}/#${encodeReplies(replies)}`, notice };
}
