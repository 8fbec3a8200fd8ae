// @ts-check

/** A terminal shows each second how far it is; a log gets a line so often, in seconds. */
const LOG_EVERY = 20;

/**
 * Says what is being done, while it is done how far it is, and at the end how long it took. A terminal has one line for
 * it that changes; a log gets whole lines, and not many.
 *
 * @template T
 * @param {string} what is done, as in `Installing the packages`
 * @param {(report: (far: string) => void) => Promise<T>} work reports how far it is, as in `12 of 610`
 * @param {{ isTTY?: boolean | undefined, write(text: string): unknown }} [out] not where a command writes its results
 * @returns {Promise<T>} what the work gives
 */
export async function progress(what, work, out = process.stderr) {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  let far = '';
  let said = 0;
  const tell = () => {
    const line = `${what}: ${[far, `${seconds()} s`].filter(Boolean).join(', ')}`;
    if (out.isTTY) out.write(`\r\x1b[2K${line}`);
    else if (seconds() - said >= LOG_EVERY) {
      said = seconds();
      out.write(`${line}\n`);
    }
  };
  if (!out.isTTY) out.write(`${what}...\n`);
  const timer = setInterval(tell, 1000);
  let outcome = 'broken off';
  try {
    const result = await work((now) => (far = now));
    outcome = 'done';
    return result;
  } finally {
    clearInterval(timer);
    if (out.isTTY) out.write('\r\x1b[2K');
    out.write(`${what}: ${outcome} after ${seconds()} s${far && outcome !== 'done' ? `, ${far}` : ''}.\n`);
  }
}
