// @ts-check
/** Decides, without touching the machine, in which engines beside Chromium the tests are run. */

/** What Debian's packages of each are called. */
const PACKAGES = {
  firefox: ['firefox-esr'],
  webkit: ['webkitgtk-webdriver', 'xvfb', 'xdotool'],
};

/**
 * @typedef {keyof typeof PACKAGES} EngineName
 *
 * @typedef {object} EngineMachine what the choice depends on
 * @property {string} platform as in `process.platform`
 * @property {boolean} isRoot
 * @property {boolean} hasApt whether there is an apt-get, as on Debian
 * @property {Record<EngineName, string | undefined>} found the path of each that is there, with all that drives it
 *
 * @typedef {{ action: 'use', paths: Partial<Record<EngineName, string>>, remarks: string[] }
 *   | { action: 'apt', packages: string[] }} EnginesPlan
 */

const NAMES = { firefox: 'Firefox', webkit: 'WebKit' };

/**
 * The next thing to do. The caller does it and asks again.
 *
 * @param {EngineMachine} machine
 * @param {boolean} isTried whether it was tried to install what is missing
 * @returns {EnginesPlan}
 */
export function planEngines({ platform, isRoot, hasApt, found }, isTried) {
  const all = /** @type {EngineName[]} */ (Object.keys(PACKAGES));
  const missing = all.filter((name) => found[name] === undefined);
  const isDebian = platform === 'linux' && hasApt;
  if (missing.length > 0 && isDebian && isRoot && !isTried) {
    return { action: 'apt', packages: missing.flatMap((name) => PACKAGES[name]) };
  }
  const remarks = missing.map(
    (name) => `The tests in ${NAMES[name]} are left out, for it is not here: ${remedy(name)}.`,
  );
  const paths = Object.fromEntries(all.flatMap((name) => (found[name] === undefined ? [] : [[name, found[name]]])));
  return { action: 'use', paths, remarks };

  /** @param {EngineName} name */
  function remedy(name) {
    const packages = PACKAGES[name].join(' ');
    if (isDebian && isRoot) return `connect to the network, and run it again to have ${packages} installed`;
    if (isDebian) return `run "apt-get install --no-install-recommends ${packages}" as root`;
    return name === 'firefox'
      ? 'set SHIRUBE_FIREFOX to a Firefox ESR'
      : 'it is driven on Debian and what descends from it, and nowhere else';
  }
}
