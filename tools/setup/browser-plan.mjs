// @ts-check
/** Decides, without touching the machine, how the tests get their browser. */

/**
 * @typedef {object} Machine what the choice depends on
 * @property {string} platform as in `process.platform`
 * @property {NodeJS.ProcessEnv} env
 * @property {boolean} isRoot
 * @property {boolean} hasApt whether there is an apt-get, as on Debian
 * @property {string} playwrightPath where Playwright keeps its own Chromium, there or not
 * @property {(path: string) => boolean} starts whether there is a browser at the path
 *   that can be started
 *
 * @typedef {{ action: 'use', path: string }
 *   | { action: 'use-playwright' }
 *   | { action: 'download' }
 *   | { action: 'apt', name: string }
 *   | { action: 'give-up', message: string }} BrowserPlan
 */

const NAMED_BY = ['SHIRUBE_CHROMIUM', 'CHROME_PATH'];

const SHELL = 'chromium-headless-shell';

/**
 * @param {string} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]} where browsers of the Chromium family are usually installed
 */
export function usualPlaces(platform, env) {
  if (platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (platform === 'win32') {
    const bases = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return bases.flatMap((base) =>
      base
        ? [
            `${base}\\Google\\Chrome\\Application\\chrome.exe`,
            `${base}\\Chromium\\Application\\chrome.exe`,
            `${base}\\Microsoft\\Edge\\Application\\msedge.exe`,
          ]
        : [],
    );
  }
  // The headless shell has no windows to draw: the tests take a fifth less time in it.
  return [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
    (name) => `/usr/bin/${name}`,
  );
}

/**
 * The next thing to do. The caller does it and asks again, with the action (of apt: the package) added
 * to `tried`, until the answer is a browser or that there is none to be had.
 *
 * @param {Machine} machine
 * @param {ReadonlySet<string>} [tried] what was done so far, with or without success
 * @returns {BrowserPlan}
 */
export function planBrowser(machine, tried = new Set()) {
  for (const name of NAMED_BY) {
    const path = machine.env[name];
    if (path && machine.starts(path)) return { action: 'use', path };
  }
  if (machine.starts(machine.playwrightPath)) return { action: 'use-playwright' };
  for (const path of usualPlaces(machine.platform, machine.env)) {
    if (machine.starts(path)) return { action: 'use', path };
  }
  if (!tried.has('download')) return { action: 'download' };
  const canApt = machine.platform === 'linux' && machine.isRoot && machine.hasApt;
  // Older Debians have no package of the shell alone.
  const name = [SHELL, 'chromium'].find((each) => !tried.has(each));
  if (canApt && name !== undefined) return { action: 'apt', name };
  return { action: 'give-up', message: noBrowser(machine) };
}

/**
 * @param {Machine} machine
 * @returns {string[]} a line about each variable that names no browser that starts
 */
export function ignoredNames(machine) {
  return NAMED_BY.flatMap((name) => {
    const path = machine.env[name];
    if (!path || machine.starts(path)) return [];
    return [`${name} names ${path}, which is no browser that starts; looking for another one.`];
  });
}

/** @param {Machine} machine */
function noBrowser({ platform, isRoot, hasApt }) {
  const start = 'No browser for the tests was found, and none could be installed: ';
  if (platform === 'linux' && hasApt) {
    return (
      start +
      (isRoot
        ? 'connect to the network and run it again, or set SHIRUBE_CHROMIUM to a Chromium.'
        : 'run "apt-get install chromium fonts-noto-cjk" as root, or set SHIRUBE_CHROMIUM to a Chromium.')
    );
  }
  return `${start}install Chrome or Chromium, or set SHIRUBE_CHROMIUM to one.`;
}

/**
 * Whether a font with Japanese letters is to be installed: only where that can be done
 * without asking, for without it the tests still run but screenshots show boxes.
 *
 * @param {Pick<Machine, 'platform' | 'isRoot' | 'hasApt'> & { hasJapaneseFont: boolean }} machine
 * @returns {boolean}
 */
export function needsFont({ platform, isRoot, hasApt, hasJapaneseFont }) {
  return platform === 'linux' && isRoot && hasApt && !hasJapaneseFont;
}
