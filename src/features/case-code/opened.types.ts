/** Where a code leads, what was dropped on the way, or why it leads nowhere. */
export type OpenedCode = { address: string; notice?: string | undefined } | { problem: string };
