// @ts-check

const PARENT = process.ppid;

/**
 * @param {(signal: NodeJS.Signals) => void} react called when this process gets a stop signal
 * @returns {() => void} stops listening
 */
export function onStopSignal(react) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, react);
  const stopWatching = onOrphaned(() => react('SIGTERM'));
  return () => {
    stopWatching();
    for (const signal of signals) process.off(signal, react);
  };
}

/**
 * When npm gets a signal, it ends its shell, and the shell does not forward it.
 *
 * @param {() => void} react
 * @returns {() => void} stops watching
 */
function onOrphaned(react) {
  // Who starts the script without npm may leave it running on purpose.
  if (process.env['npm_lifecycle_event'] === undefined) return () => undefined;
  const timer = setInterval(() => {
    if (process.ppid === PARENT) return;
    clearInterval(timer);
    react();
  }, 500);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * Ends this process by the signal itself, not by an exit code, as the caller's shell expects.
 *
 * @param {NodeJS.Signals} signal
 */
export function dieBy(signal) {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
