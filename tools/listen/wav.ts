/** How long a sound is, in seconds: what a speech engine wrote as a WAV file. Nothing where it is none. */
export function secondsOf(file: Buffer): number | undefined {
  if (file.length < 12 || file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE')
    return undefined;
  let bytesASecond = 0;
  for (let at = 12; at + 8 <= file.length;) {
    const name = file.toString('latin1', at, at + 4);
    const size = file.readUInt32LE(at + 4);
    if (name === 'fmt ' && at + 20 <= file.length) bytesASecond = file.readUInt32LE(at + 16);
    // An engine that did not know how long it would be says too much.
    if (name === 'data') return bytesASecond > 0 ? Math.min(size, file.length - at - 8) / bytesASecond : undefined;
    at += 8 + size + (size % 2);
  }
  return undefined;
}
