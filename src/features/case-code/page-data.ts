import { interviewCodeProblems } from '../../../machines/diagnosis/index.ts';
import { caseProblems } from '../../../machines/walkthrough/index.ts';
import type { PageContext } from '../../content/index.ts';

/** The messages for invalid codes. */
export function codeFaults({ word }: PageContext): Record<string, string> {
  const faults = [...new Set([...caseProblems, ...interviewCodeProblems]), 'failed'];
  return Object.fromEntries(faults.map((fault) => [fault, word('codeFault', fault)]));
}

/** The messages for codes that were read in part. */
export function codeNotices({ t }: PageContext): Record<string, string> {
  return {
    'older-version': t('walk.older-version'),
    'ways-changed': t('walk.ways-changed'),
    'other-version': t('diag.otherVersion'),
    'replies-dropped': t('diag.dropped'),
  };
}
