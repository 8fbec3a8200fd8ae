/** What a browser may lack, or refuse: where cookies are blocked, in private and lockdown modes, without TLS, in old ones. */
export const FEATURES = [
  'storage',
  'BroadcastChannel',
  'service worker',
  'clipboard',
  'workers',
  'Intl.Segmenter',
  'WebAssembly',
] as const;
export type Feature = (typeof FEATURES)[number];

/** Whether it is not there, or is there and throws. */
export type How = 'absent' | 'throwing';

const refuse = `() => { throw new DOMException('refused', 'SecurityError'); }`;
const getter = (of: string, name: string, how: How): string =>
  how === 'absent'
    ? `Object.defineProperty(${of}, '${name}', { configurable: true, value: undefined });`
    : `Object.defineProperty(${of}, '${name}', { configurable: true, get: ${refuse} });`;
const made = (of: string, name: string, how: How): string =>
  how === 'absent' ? `delete ${of}.${name};` : `${of}.${name} = class { constructor() { (${refuse})(); } };`;

/** Copying by a command fails too. Other commands work. */
const noCopying = `const { execCommand } = Document.prototype;
  Document.prototype.execCommand = function (name, ...rest) { return name !== 'copy' && execCommand.call(this, name, ...rest); };`;

const SCRIPTS: Readonly<Record<Feature, (how: How) => string>> = {
  storage: (how) =>
    ['localStorage', 'sessionStorage', 'indexedDB', 'caches'].map((name) => getter('window', name, how)).join('\n'),
  BroadcastChannel: (how) => made('window', 'BroadcastChannel', how),
  'service worker': (how) =>
    how === 'absent'
      ? 'delete Navigator.prototype.serviceWorker;'
      : `if ('serviceWorker' in navigator) navigator.serviceWorker.register = async ${refuse};`,
  clipboard: (how) =>
    how === 'absent'
      ? `${getter('navigator', 'clipboard', how)} delete window.ClipboardItem; ${noCopying}`
      : `Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write: async ${refuse}, writeText: async ${refuse} } }); ${noCopying}`,
  workers: (how) => made('window', 'Worker', how),
  'Intl.Segmenter': (how) => made('Intl', 'Segmenter', how),
  WebAssembly: (how) =>
    how === 'absent'
      ? 'delete window.WebAssembly;'
      : `for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming']) WebAssembly[name] = async ${refuse};`,
};

/** What runs before the scripts of each page, so that a feature is missing there. */
export const without = (feature: Feature, how: How): string => SCRIPTS[feature](how);
