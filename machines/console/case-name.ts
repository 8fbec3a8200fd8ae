import type { CaseId } from './case.types.ts';
import type { Case } from './case-logs.ts';

/** A name may have 60 characters: room for the number behind it. */
const LONGEST = 54;

/** A case from elsewhere under a name of its own, so that it takes no other's place. */
export function withFreeName(of: Case, others: readonly Case[]): Case {
  const isFree = (id: CaseId): boolean => !others.some((each) => each.id === id);
  let id = of.id;
  for (let number = 2; !isFree(id); number++) id = `${of.id.slice(0, LONGEST)}-${number}`;
  return { ...of, id };
}
