import { execFileSync } from 'node:child_process';

/** Makes a folder a repository of git, with all that is in it committed by somebody. */
export function beginRepository(root: string): void {
  for (const args of [
    ['init', '--quiet', '--initial-branch=main'],
    ['config', 'user.name', 'Writer'],
    ['config', 'user.email', 'writer@example.com'],
    ['add', '--all'],
    ['commit', '--quiet', '--message=begin'],
  ])
    execFileSync('git', ['-C', root, ...args]);
}
