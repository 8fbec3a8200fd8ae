// @module-tag git
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeLamp } from '../../support/other-products.ts';
import { beginRepository } from '../../support/own-repository.ts';
import { inOneStudio } from '../../support/written-studio.ts';
import { commit } from './suites/commit.ts';
import { translation } from './suites/translation.ts';
import { truth } from './suites/truth.ts';

/** The lamp's help center as somebody has it in git, with a file of their own next to it. */
function writeInGit(root: string): void {
  writeLamp(root);
  writeFileSync(join(root, 'notes.txt'), 'one\n');
  writeFileSync(join(root, '.gitignore'), '/*\n!/content\n!/notes.txt\ncontent/.schemas/\n');
  beginRepository(root);
}

inOneStudio(writeInGit, { truth, translation, commit });
