import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROGRAMS } from '../../../tools/setup/programs.ts';
import { projectFolder } from '../../support/sources.ts';

const read = (name: string) => readFileSync(join(projectFolder, name), 'utf8');
const lines = read('deploy/Containerfile')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const values = (instruction: string) =>
  lines.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1));

// No container can be built where the tests run: this is what can be stated of the file without one.
describe('the container file', () => {
  test('has instructions only that there are, from one named version', () => {
    const known = ['CMD', 'COPY', 'EXPOSE', 'FROM', 'RUN', 'STOPSIGNAL', 'USER'];
    expect(lines.map((line) => line.split(' ')[0]!).filter((word) => !known.includes(word))).toEqual([]);
    expect(values('FROM')).toEqual([expect.stringMatching(/^debian:[a-z]+-slim$/)]);
    expect(values('USER')).not.toContain('root');
  });

  test('copies what a release has, to where the configuration looks', () => {
    const copied = new Map(values('COPY').map((value) => value.split(' ') as [string, string]));
    expect([...copied.keys()]).toEqual(['release/nginx/', 'release/site/']);
    const config = read('deploy/nginx/nginx.conf');
    expect(config).toContain(`root ${copied.get('release/site/')!.replace(/\/$/, '')};`);
    const [, main] = /"-c", "([^"]+)"/.exec(values('CMD')[0]!)!;
    expect(existsSync(join(projectFolder, main!.replace(copied.get('release/nginx/')!, 'deploy/nginx/')))).toBe(true);
    expect(config).toContain(`listen ${values('EXPOSE')[0]!};`);
    const ignored = read('deploy/Containerfile.dockerignore').split('\n');
    for (const from of copied.keys()) expect(ignored).toContain(`!${from.replace(/\/$/, '')}`);
  });

  test('writes below /tmp alone', () => {
    const paths = [...read('deploy/nginx/nginx.conf').matchAll(/^\s*(?:pid|\w+_temp_path) (\S+);/gm)].map(
      ([, path]) => path!,
    );
    expect(paths).toHaveLength(6);
    expect(paths.filter((path) => !path.startsWith('/tmp/'))).toEqual([]);
  });

  test('installs the packages that the tests use', () => {
    for (const name of PROGRAMS.nginx.packages) expect(values('RUN').join()).toContain(` ${name} `);
  });
});
