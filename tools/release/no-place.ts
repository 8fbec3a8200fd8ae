/** What a system says when something cannot be written, in words: what is wrong and what to do. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Make room',
  EDQUOT: 'your share of the disk is used up. Make room',
  EACCES: 'this account may not write there. Give it the right to',
  EPERM: 'this account may not write there. Give it the right to',
  EROFS: 'nothing can be written there. Choose a folder that can be written to',
};

/**
 * Says why a release could not be made, where the system is the reason; nothing where it is a fault of ours.
 *
 * @param folder where it was to go
 */
export function noPlace(error: unknown, folder: string): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  const code = String(error.code);
  const path = 'path' in error && typeof error.path === 'string' ? error.path : folder;
  const reason = REASONS[code] ?? `the system says ${code}. Mend that`;
  return `The release could not be made, at \`${path}\`: ${reason}, and run it again. What is in ${folder} is as it was.`;
}
