/** What is seen instead, by the rule; nothing where it holds. */
export type Seen = Record<string, false | string | undefined>;

/** Whether two things are the same as data. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
