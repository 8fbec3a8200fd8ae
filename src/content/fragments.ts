import { stepFragment } from '../../machines/walkthrough/index.ts';

/** The fragments of an article's page. */
export const fragments = {
  step: stepFragment,
  problem: (id: string) => `problem-${id}`,
  cause: (id: string) => `cause-${id}`,
  reference: (id: string) => `reference-${id}`,
};
