/**
 * Phrases of the source that once stood in an article, each as the hashes of its runs (`hashesOf` in
 * `tests/support/shared-runs.ts`): enough to know them again, and nothing to copy.
 */
export const SOURCE_PHRASES: readonly (readonly string[])[] = [
  // What must hold before a User is added.
  [
    'f6915a8a8902',
    'c5af15474c8e',
    '422b7a933e99',
    '4a6297681e21',
    '705e4753d653',
    'b347b6a1a0dc',
    '20f0fdfef93b',
    'e15a54950a3d',
  ],
];
