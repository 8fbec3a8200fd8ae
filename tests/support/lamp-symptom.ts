import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Symptom } from '../../machines/diagnosis/index.ts';
import { parseSymptom } from '../../machines/diagnosis/symptom.parse.ts';

const file = new URL('../fixtures/lamp/content/diagnosis/stays-dark.yaml', import.meta.url);

/** The symptom of the lamp, its text changed first. @throws the problems where it cannot be read */
export function lampSymptom(change: (text: string) => string = (text) => text): Symptom {
  const result = parseSymptom('stays-dark', parse(change(readFileSync(file, 'utf8'))));
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.symptom;
}
