import type { Library } from '../../src/content/index.ts';
import { formFault } from './ids.ts';
import { OTHER } from './text/symptom.ts';
import type { Say } from '../../src/build/words.ts';

/** With more causes than this, which all can be tried in any order, the best order is not known any more. */
const MAX_CAUSES = 6;
/** As the schema of articles has it. */
const MAX_TITLE_LENGTH = 80;
const CODE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

/** The ids in a list of causes. */
export function causesIn(text: string): string[] {
  return text.split(/[\s,、，]+/).filter((cause) => cause !== '');
}

/** What is wrong with a list of causes. */
export function causesFault(text: string, say: Say): string | undefined {
  const causes = causesIn(text);
  const wrong = causes.map((cause) => formFault(cause, say)).find((each) => each !== undefined);
  if (wrong !== undefined) return wrong;
  const isSound = causes.length <= MAX_CAUSES && new Set([...causes, OTHER]).size === causes.length + 1;
  if (causes.length === 0) return say('wrong.empty');
  return isSound ? undefined : say('wrong.causes', { most: MAX_CAUSES });
}

/** What is wrong with a title. */
export function titleFault(title: string, say: Say): string | undefined {
  const most = MAX_TITLE_LENGTH;
  return title.length > most ? say('wrong.title', { most, count: title.length }) : undefined;
}

/** Why a language cannot have a code. */
export function codeFault({ site, diagnosis }: Library, code: string, say: Say): string | undefined {
  const wrong = codeFormFault(code, say);
  if (wrong !== undefined) return wrong;
  if (Object.hasOwn(site.languages, code)) return say('wrong.code.taken', { value: code });
  const symptom = diagnosis.symptoms.get(code);
  return symptom && say('wrong.symptom', { value: code, file: symptom.file });
}

/** What is wrong with the form of a language's code. */
export function codeFormFault(code: string, say: Say): string | undefined {
  return CODE.test(code) && isLocale(code) ? undefined : say('wrong.code', { value: code });
}

/** What is wrong with a locale. */
export function localeFault(locale: string, say: Say): string | undefined {
  return CODE.test(locale) && isLocale(locale) ? undefined : say('wrong.locale', { value: locale });
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** The locale that a language most likely goes with: `fr` → `fr-FR`. */
export function localeFor(code: string): string {
  try {
    const { language, region } = new Intl.Locale(code).maximize();
    const { script } = new Intl.Locale(code);
    return [language, script, region].filter((part) => part !== undefined).join('-');
  } catch {
    return code;
  }
}
