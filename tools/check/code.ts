import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Checks types, lint, unused code and layout, all of them even if one fails. @returns whether nothing was found */
export function checkCode(root: string): boolean {
  const binary = (name: string, ...path: string[]): string => join(root, 'node_modules', name, ...path);
  const steps: [string, string[]][] = [
    // Reads components, and writes the types that the next step needs.
    ['Components', [binary('astro', 'bin', 'astro.mjs'), 'check', '--minimumFailingSeverity', 'hint']],
    ['Types', [binary('typescript', 'bin', 'tsc'), '--noEmit', '--pretty']],
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
    sound &&= status === 0;
    console.log(
      status === 0
        ? `${name}: no faults.`
        : `${stdout}${stderr}\n${name}: faults. ${name === 'Layout' ? 'Run `npm run format`.' : ''}`,
    );
  }
  return sound;
}
