import { decodeInterview, encodeReplies, type Symptom } from '../../../machines/diagnosis/index.ts';
import { loadJson } from '../../ui/load.ts';
import type { OpenedCode } from './opened.types.ts';

/** Where the code of a diagnosis leads. @throws where the symptoms cannot be loaded */
export async function interviewPlace(text: string, language: string): Promise<OpenedCode> {
  const decoded = decodeInterview(text, (await loadJson('diagnosis.json')) as Record<string, Symptom>);
  if ('problem' in decoded) return decoded;
  const { symptom, replies, notice } = decoded;
  return { address: `${import.meta.env.BASE_URL}${language}/diagnosis/${symptom}/#${encodeReplies(replies)}`, notice };
}
