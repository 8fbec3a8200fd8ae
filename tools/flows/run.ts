import { readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nearest } from '../../machines/problem.ts';
import { checkLibrary, freshLibrary, published, readFiles, type Library } from '../../src/content/index.ts';
import { sayIn, type Say } from '../../src/build/words.ts';
import { Refusal } from '../new/refusal.ts';
import { writeAll } from '../new/write.ts';
import { writeFlows } from './files.ts';
import { flowsOf } from './flows.ts';
import type { Flow } from './flow.types.ts';
import { readJunit, type FlowResult } from './junit.ts';
import { readBack } from './read-back.ts';

/** Where the command runs. */
export interface CommandContext {
  root: string;
  today: Date;
  /** The language that is spoken with the writer. */
  language: string;
}

/** No report is larger: a case of one has some hundred bytes. */
const LARGEST_REPORT = 20_000_000;
/** What a version of an app looks like, in its own words: `8.81`, `10.2 (build 7)`. */
const VERSION = /^[\p{L}\p{N}][\p{L}\p{N} .,()+_-]{0,39}$/u;

/** Does what the words after `npm run flows --` ask for: writes flows, or reads a report of them back into the content. */
export function runFlows(args: readonly string[], context: CommandContext): { done: string[] } | { refused: string } {
  const say = sayIn(context.language);
  try {
    const { values, positionals } = read(args, say);
    if (values.help) return { done: [say('flows.usage')] };
    const [extra] = positionals;
    if (extra !== undefined) throw usage(say('flows.unexpected', { value: extra }), say);
    return { done: values.report ? reported(values.report, values, context, say) : written(values, context, say) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

type Values = ReturnType<typeof read>['values'];

function read(args: readonly string[], say: Say) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        language: { type: 'string', multiple: true },
        guide: { type: 'string', multiple: true },
        report: { type: 'string', multiple: true },
        app: { type: 'string' },
        'app-version': { type: 'string' },
        help: { type: 'boolean' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    // What Node says of it is meant to be read.
    throw usage((error as Error).message, say);
  }
}

function usage(wrong: string, say: Say): Refusal {
  return new Refusal(`${wrong}\n\n${say('flows.usage')}`);
}

/** Writes the flows that are asked for, and says how many. */
function written(values: Values, { root }: CommandContext, say: Say): string[] {
  const { out = relative('', join(root, 'flows')), guide: guides, language: languages, app } = values;
  if (values['app-version'] !== undefined) throw usage(say('flows.version.alone'), say);
  const { library } = soundLibrary(root, say);
  const { site } = library;
  for (const id of guides ?? []) {
    if (!library.guides.has(id))
      throw new Refusal(say('flows.guide', { id, hint: hintOf(id, library.guides.keys(), say) }));
  }
  for (const language of languages ?? []) {
    if (Object.hasOwn(site.languages, language)) continue;
    throw new Refusal(say('flows.language', { language, hint: hintOf(language, Object.keys(site.languages), say) }));
  }
  const flows = flowsOf(library, { guides, languages, app: versionOf(library, app, say) });
  if (flows.length === 0) throw new Refusal(say(library.guides.size === 0 ? 'flows.no-guides' : 'flows.none'));
  const folder = resolve(out);
  let stale: string[];
  try {
    stale = writeFlows(flows, folder, guides === undefined && languages === undefined);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Refusal(say('flows.unwritable', { folder: out, reason: code ?? message }), { cause: error });
  }
  const acts = flows.flatMap(({ blocks }) => blocks.flatMap(({ acts, byHand }) => acts.map(() => byHand)));
  const count = { folder: out, flows: flows.length, acts: acts.length, hand: acts.filter((byHand) => byHand).length };
  // What was asked for and could not be written, is said: whoever performs the flows takes them for all.
  const left = [...library.guides.keys()].filter(
    (id) => (guides?.includes(id) ?? true) && !flows.some(({ guide }) => guide === id),
  );
  return [
    say('flows.written', count),
    ...(left.length > 0 ? [say('flows.left', { guides: left.join(', ') })] : []),
    ...stale.map((file) => say('rename.gone', { file: `${out}/${file}` })),
    say('flows.next', { folder: out }),
  ];
}

/** Reads reports back, and says what came of it. */
function reported(reports: readonly string[], values: Values, context: CommandContext, say: Say): string[] {
  const { root, today } = context;
  const version = values['app-version'];
  if (version === undefined) throw usage(say('flows.version.missing'), say);
  if (!VERSION.test(version)) throw new Refusal(say('flows.version.form', { version }));
  if ((values.out ?? values.guide ?? values.language) !== undefined) throw usage(say('flows.report.alone'), say);
  const { library, files } = soundLibrary(root, say);
  const flows = flowsOf(library, { app: versionOf(library, values.app, say) });
  const results = merged(reports.flatMap((file) => resultsIn(file, flows, say)));
  const day = today.toISOString().slice(0, 10);
  const { changes, told } = readBack({ library, files, flows, version, today: day, say }, results);
  writeAll(root, changes, say);
  return [...told, ...changes.map(({ file }) => say('rename.changed', { file })), say('flows.look')];
}

/** The version of the app that was asked for. @throws {Refusal} where the product does not name it */
function versionOf({ simulator }: Library, version: string | undefined, say: Say): string | undefined {
  const versions = simulator?.versions ?? [];
  if (version === undefined || versions.includes(version)) return version;
  const hint = versions.length === 0 ? say('flows.app.none') : hintOf(version, versions, say);
  throw new Refusal(say('flows.app', { version, hint }));
}

/** What is published, where nothing is wrong with it but what failed on the app. @throws {Refusal} */
function soundLibrary(root: string, say: Say): { library: Library; files: ReadonlyMap<string, string> } {
  const library = published(freshLibrary(root));
  if (checkLibrary(library).some(({ code }) => code !== 'step-failed-in-app')) throw new Refusal(say('flows.faults'));
  return { library, files: readFiles(root) };
}

function resultsIn(file: string, flows: readonly Flow[], say: Say): FlowResult[] {
  const read = readJunit(reportText(file, say));
  if ('fault' in read) {
    const { fault } = read;
    if (fault.kind === 'xml') throw new Refusal(say('flows.report.xml', { file, line: fault.line }));
    if (fault.kind === 'other') throw new Refusal(say('flows.report.other', { file, name: fault.name }));
    throw new Refusal(say('flows.report.empty', { file }));
  }
  const names = flows.map(({ name }) => name);
  const unknown = read.results.find(({ name }) => !names.includes(name));
  if (!unknown) return read.results;
  const right = nearest(unknown.name, names);
  const hint = right === undefined ? '' : `${say('rename.near', { right })} `;
  throw new Refusal(say('flows.report.unknown', { file, name: unknown.name, hint }));
}

function reportText(file: string, say: Say): string {
  try {
    if (statSync(file).size > LARGEST_REPORT) throw new Refusal(say('flows.report.large', { file }));
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Refusal(say('flows.report.unread', { file, reason: code ?? message }), { cause: error });
  }
}

/** One result for each flow: that of several that says the most, a failure before all. */
function merged(results: readonly FlowResult[]): Map<string, FlowResult> {
  const rank = ['skipped', 'passed', 'failed'];
  const found = new Map<string, FlowResult>();
  for (const result of results) {
    const known = found.get(result.name);
    if (!known || rank.indexOf(result.outcome) > rank.indexOf(known.outcome)) found.set(result.name, result);
  }
  return found;
}

function hintOf(wanted: string, known: Iterable<string>, say: Say): string {
  const words = [...known];
  const right = nearest(wanted, words);
  if (right !== undefined) return say('rename.near', { right });
  return say('rename.choices', { choices: words.map((each) => `\`${each}\``).join(', ') });
}
