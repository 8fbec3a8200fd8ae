import { describe, expect, test } from 'vitest';
import { capture, exitCodeOf } from '../../tools/setup/run.mjs';

const node = (code: string, more: Parameters<typeof capture>[2] = {}) => capture(process.execPath, ['-e', code], more);

describe('a command', () => {
  test('gives its exit code and what it printed, on both streams', async () => {
    const { code, output } = await node('console.log("out"); console.error("err"); process.exitCode = 3');
    expect(code).toBe(3);
    expect(output).toContain('out\n');
    expect(output).toContain('err\n');
  });

  test('that is not there gives 127', async () => {
    expect((await capture('no-such-command-here', [])).code).toBe(127);
  });

  test('that hangs is ended when its time is over, with what it started', async () => {
    const child =
      'require("child_process").spawn(process.execPath, ["-e", "setTimeout(() => {}, 3_600_000)"], { stdio: "inherit" })';
    // The child holds the output open: the call returns only once that has ended, too, or else after an hour.
    expect((await node(child, { seconds: 0.5 })).code).toBe(124);
  });
});

test('a signal becomes the exit code that a shell gives', () => {
  expect(exitCodeOf(7, null)).toBe(7);
  expect(exitCodeOf(null, 'SIGINT')).toBe(130);
  expect(exitCodeOf(null, 'SIGTERM')).toBe(143);
});
