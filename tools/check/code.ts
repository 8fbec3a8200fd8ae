import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export function checkCode(root: string): boolean {
  const binary = (name: string, ...path: string[]): string => join(root, 'node_modules', name, ...path);
  const steps: [string, string[]][] = [
    ['Types', [binary('astro', 'bin', 'astro.mjs'), 'check', '--minimumFailingSeverity', 'hint']],
    ['Lint', [binary('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']],
    ['Unused', [binary('knip', 'bin', 'knip.js'), '--no-config-hints']],
    ['Layout', [binary('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ];
  let sound = true;
  for (const [name, args] of steps) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    // If one of its packages is missing, `astro check` asks whether to install it, and ends with 0.
    const isSound = status === 0 && (name !== 'Types' || stdout.includes('Result ('));
    sound &&= isSound;
    console.log(
      isSound
        ? `${name}: no faults.`
        : `${stdout}${stderr}\n${name}: faults. ${name === 'Layout' ? 'Run `npm run format`.' : ''}`,
    );
  }
  return sound;
}
