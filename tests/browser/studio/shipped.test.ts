import { isWhole } from '../../support/coverage.ts';
import { writeFrozen } from '../../support/frozen.ts';
import { inOneStudio } from '../../support/written-studio.ts';
import { articleEditor } from './suites/article-editor.ts';
import { check } from './suites/check.ts';
import { guides } from './suites/guides.ts';
import { safety, writeSecrets } from './suites/safety.ts';

const write = (root: string): void => {
  writeFrozen(root);
  writeSecrets(root);
};

inOneStudio(write, { safety, check, ...(isWhole ? { articleEditor, guides } : {}) });
