import { spawn, type ChildProcess } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

/** Where and as whom the commands are typed. */
export interface Surroundings {
  folder: string;
  env: Readonly<Record<string, string>>;
  /** The account's numbers; absent: anyone who runs this. */
  account?: { uid: number; gid: number };
}

/** What came of a command. */
export interface Performed {
  /** What went wrong; absent: nothing. */
  fault?: string;
  seconds: number;
  /** Seconds of each phase, by the words where the command tells of it. */
  phases: Readonly<Record<string, number>>;
}

/** A run that hangs must end; one on a busy machine must not be cut off. */
const LIMIT = 45 * 60;

/** A few tests of each kind, and those that need git or rsync. */
const SELECTION = [
  'tests/setup/port.test.ts',
  'tests/setup/supply-chain.test.ts',
  'tests/tools/diagnose.test.ts',
  'tests/tools/new/numbers.test.ts',
  'tests/site/policy.test.ts',
  'tests/serving/types.test.ts',
  'tests/serving/publishing.test.ts',
  'tests/browser/home/device.test.ts',
];

/** Types `npm start`, waits until the page answers, and ends it. */
export async function performStart(where: Surroundings, port: number): Promise<Performed> {
  const start = performance.now();
  const run = begin(['start'], { ...where, env: { ...where.env, PORT: String(port) } });
  const address = `http://localhost:${port}/`;
  let page: string | undefined;
  while (page === undefined && run.isUp() && performance.now() - start < LIMIT * 1000) {
    page = await fetch(address).then(
      (answer) => answer.text(),
      () => undefined,
    );
    if (page === undefined) await wait(200);
  }
  const seconds = secondsSince(start);
  run.child.kill('SIGTERM');
  await run.ended;
  const faults = [
    ...(page?.includes('<h1') ? [] : [`no page: ${run.said().trim().split('\n').at(-1) ?? ''}`]),
    ...((await endsWithin(address, 30)) ? [] : ['the server outlived npm']),
    ...traces(run.said()),
  ];
  return result(faults, seconds, run.said());
}

/**
 * Types `npm test`, limited to a few tests which still need all that is installed.
 *
 * @param missing the programs that it must report as missing
 */
export async function performTest(where: Surroundings, missing: readonly string[]): Promise<Performed> {
  const start = performance.now();
  const run = begin(['test', '--', ...SELECTION], where);
  const timer = setTimeout(() => run.child.kill('SIGTERM'), LIMIT * 1000);
  const code = await run.ended;
  clearTimeout(timer);
  const last = run.said().trim().split('\n').at(-1) ?? '';
  const passed = code === 0 && /^\d+ passed, 0 failed/.test(last);
  const unsaid = missing.filter((title) => !run.said().includes(`There is no ${title}, so`));
  const faults = [
    ...(passed ? [] : [`ended with ${code}: ${last}`]),
    ...unsaid.map((title) => `nothing is said of ${title}`),
    ...traces(run.said()),
  ];
  return result(faults, secondsSince(start), run.said());
}

interface Run {
  child: ChildProcess;
  said: () => string;
  isUp: () => boolean;
  /** Its exit code. */
  ended: Promise<number | null>;
}

function begin(args: readonly string[], { folder, env, account = undefined }: Surroundings): Run {
  const child = spawn('npm', args, { cwd: folder, env: { ...env }, ...account, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let up = true;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<number | null>((resolve) => {
    child.on('error', (error) => (said += error.message));
    child.on('close', (code) => {
      up = false;
      resolve(code);
    });
  });
  return { child, said: () => said, isUp: () => up, ended };
}

function result(faults: readonly string[], seconds: number, said: string): Performed {
  const phases = [...said.matchAll(/^(.+): done after (\d+) s/gm)].map(
    ([, what = '', took]) => [what, Number(took)] as const,
  );
  const fault =
    faults.length > 0 ? { fault: `${faults.join('; ')}\n${said.trimEnd().split('\n').slice(-40).join('\n')}` } : {};
  return { ...fault, seconds, phases: Object.fromEntries(phases) };
}

/** What nobody wants to read at a terminal. */
function traces(said: string): string[] {
  // Settings of the person's own are not the project's fault.
  const warning = /^npm warn (?!Unknown user config).*/im.exec(said)?.[0];
  return [
    ...(/^\s+at .+:\d+:\d+\)?$/m.test(said) ? ['a stack trace'] : []),
    ...(warning === undefined ? [] : [`npm warns: ${warning}`]),
  ];
}

async function endsWithin(address: string, seconds: number): Promise<boolean> {
  for (let tries = 0; tries < seconds * 5; tries++) {
    if (
      await fetch(address).then(
        () => false,
        () => true,
      )
    )
      return true;
    await wait(200);
  }
  return false;
}

const secondsSince = (start: number): number => Math.round((performance.now() - start) / 1000);
