/** Where a code leads, what was dropped on the way, or why it leads nowhere. */
export type Opened = { address: string; notice?: string | undefined } | { problem: string };
