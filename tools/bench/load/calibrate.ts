import { performance } from 'node:perf_hooks';

const ROUNDS = 20_000_000;

/**
 * How long a fixed piece of work takes now, in milliseconds. Where it takes much longer than usual other jobs are busy,
 * and what is measured then says little.
 */
export function calibrate(): number {
  const start = performance.now();
  let value = 1;
  for (let round = 0; round < ROUNDS; round++) value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) + round;
  // The value is used, so that the loop cannot be left out.
  return value === 0.5 ? 0 : performance.now() - start;
}
