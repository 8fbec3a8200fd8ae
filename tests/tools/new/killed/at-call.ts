import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Saves a change, a new file and a removal, and ends in the middle of the call to the disk with a number: of what is written
 * then, half is there. Ends with 0 where there are fewer calls.
 */
const [root = '', number = '0'] = process.argv.slice(2);
let calls = 0;
const end = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

const NAMES = ['linkSync', 'renameSync', 'rmSync', 'mkdirSync', 'chmodSync'] as const;
for (const name of NAMES) {
  const its = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      calls += 1;
      if (calls === Number(number)) end();
      return its(...args);
    },
  });
}
const { writeFileSync, copyFileSync, readFileSync } = fs;
const half = (path: string, text: string): void => {
  writeFileSync(path, text.slice(0, text.length / 2));
  end();
};
Object.assign(fs, {
  writeFileSync: (path: string, text: string, options: fs.WriteFileOptions) => {
    calls += 1;
    if (calls === Number(number)) half(path, text);
    writeFileSync(path, text, options);
  },
  copyFileSync: (from: string, to: string, mode: number) => {
    calls += 1;
    if (calls === Number(number)) half(to, readFileSync(from, 'utf8'));
    copyFileSync(from, to, mode);
  },
});
syncBuiltinESMExports();

const { writeAll } = await import('../../../../tools/new/write.ts');
const FOLDER = 'content/articles/en';
const changes = fs.readdirSync(`${root}/${FOLDER}`).map((name, index) => {
  const before = readFileSync(`${root}/${FOLDER}/${name}`, 'utf8');
  return { file: `${FOLDER}/${name}`, before, ...(index === 0 ? {} : { text: before.replaceAll('0-0', '1-1') }) };
});
writeAll(root, [...changes, { file: `${FOLDER}/deep/new.mdx`, text: '1-1 '.repeat(3000) }], (key) => key);
