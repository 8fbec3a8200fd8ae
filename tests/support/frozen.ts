import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { readFiles, readLibrary, type Library } from '../../src/content/index.ts';
import { projectFolder } from './sources.ts';
import { contentAt, type TemporaryContent } from './temporary-content.ts';
import { recordTranslations } from './translation-records.ts';

/**
 * Some of the shipped content of one day, for tests with exact expectations: the shipped content may grow. Labels of the
 * apps, words of the interface, remedies and the ends of calls are the project's.
 */
const folder = fileURLToPath(new URL('../fixtures/shipped/', import.meta.url));

const SHARED =
  /^content\/(?:(?:apps|ui|style|simulator)\/|translations\/[^/]+\/ui\.yaml$|(?:dispositions|glossary|remedies)\.yaml$)/;

const own = readFiles(folder);
const languages = new Set([...own.keys()].flatMap((file) => /^content\/articles\/([^/]+)\//.exec(file)?.[1] ?? []));
const isOfItsLanguages = (file: string) =>
  /^content\/(?:simulator\/|\w+\.yaml$)/.test(file) ||
  [...languages].some((each) => file.includes(`/${each}.`) || file.includes(`/${each}/`));

const shared = [...readFiles(projectFolder)]
  .filter(([file]) => SHARED.test(file) && isOfItsLanguages(file))
  // Without what the copy has no articles for.
  .map(([file, text]) => [file, text.replace(/^choices:\n(?: .*\n)+|^ {2}problem: sms-missing\n/m, '')] as const);
type Words = Readonly<Record<string, object>>;
const read = (file: string): Words => parse(own.get(file) ?? readFileSync(join(projectFolder, file), 'utf8')) as Words;

/** What agents say: a sentence for each step and cause, and the project's words around them. */
function agentWords(language: string): string {
  const say = language === 'ja' ? '手順のとおりに進めてください。' : 'Please do what the page says.';
  const listen = language === 'ja' ? '終わったかどうか。' : 'Whether it is done.';
  const eachOf = <T>(ids: Words, words: () => T) => Object.fromEntries(Object.keys(ids).map((id) => [id, words()]));
  // The same object becomes an anchor and its alias, which a rename must keep.
  const pin = { say: [say], listen };
  const { opening, moments, dispositions, queues, sending } = read(`content/agent/${language}.yaml`);
  const guides = [...own.keys()].filter((file) => file.startsWith('content/walkthroughs/'));
  return stringify({
    opening,
    moments,
    scripts: Object.fromEntries(
      guides.map((file) => [
        /([^/]+)\.yaml$/.exec(file)![1],
        Object.fromEntries(
          Object.keys(read(file)['steps']!).map((id) => [id, id === 'pin' ? pin : { say: [say], listen }]),
        ),
      ]),
    ),
    diagnosis: Object.fromEntries(
      Object.entries(read(`content/diagnosis/${language}.yaml`) as Record<string, { causes: Words; steps: Words }>).map(
        ([id, { causes, steps }]) => [
          id,
          { causes: eachOf(causes, () => say), steps: eachOf(steps, () => ({ say: [say], reply: say })) },
        ],
      ),
    ),
    dispositions,
    queues,
    sending,
  });
}

interface SymptomFile {
  causes: Words;
  steps: Record<string, { outcomes: Record<string, { solved?: boolean }> }>;
}

/** What readers of the diagnosis see: a sentence with the id of each symptom, cause, step and answer. */
function diagnosisWords(language: string): string {
  const say = (ja: string, en: string) => (id: string) =>
    (language === 'ja' ? ja : en).replace('…', id.replaceAll('-', ' '));
  const [sentence, title] = [say('…です。', 'It is ….'), say('…ですか？', 'Is it …?')];
  const files = [...own.keys()].filter((file) => /^content\/diagnosis\/(?!..\.yaml)/.test(file));
  return stringify(
    Object.fromEntries(
      files.map((file) => {
        const id = /([^/]+)\.yaml$/.exec(file)![1]!;
        const { causes, steps } = read(file) as unknown as SymptomFile;
        const wordsOf = (step: string) => {
          const outcomes = Object.entries(steps[step]!.outcomes);
          const solved = outcomes.filter(([, each]) => each.solved).map(([outcome]) => [outcome, sentence(outcome)]);
          return {
            title: title(step),
            text: [sentence(step)],
            why: sentence(step),
            outcomes: Object.fromEntries(outcomes.map(([outcome]) => [outcome, sentence(outcome)])),
            ...(solved.length > 0 && { solved: Object.fromEntries(solved) }),
          };
        };
        const words = {
          title: title(id),
          summary: sentence(id),
          causes: Object.fromEntries(Object.keys(causes).map((cause) => [cause, sentence(cause)])),
          steps: Object.fromEntries(Object.keys(steps).map((step) => [step, wordsOf(step)])),
        };
        return [id, words];
      }),
    ),
  );
}

for (const language of languages) own.set(`content/diagnosis/${language}.yaml`, diagnosisWords(language));
const all = new Map([...own, ...shared]);
for (const language of languages) all.set(`content/agent/${language}.yaml`, agentWords(language));
recordTranslations(all);

/** Every file of the frozen content, by path: a copy that a test may change. */
export function frozenFiles(): Map<string, string> {
  return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The frozen content, read. */
export function frozenLibrary(): Library {
  return readLibrary(frozenFiles());
}

/** Writes the frozen content into a folder, pictures too. */
export function writeFrozen(root: string): void {
  cpSync(join(folder, 'content'), join(root, 'content'), { recursive: true });
  for (const [file, text] of frozenFiles()) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

/** The frozen content in a folder of its own, which a test may change. */
export function frozenContent(): TemporaryContent {
  const root = mkdtempSync(join(tmpdir(), 'shirube-content-'));
  writeFrozen(root);
  return contentAt(root);
}
