import {
  patchOf,
  proposePriors,
  withPriorsAt,
  type PriorPlaces,
  type PriorProposal,
  type ToldCall,
} from '../../../../machines/console/index.ts';
import type { Symptom } from '../../../../machines/diagnosis/index.ts';

/** A symptom's file as its writer left it; src/features/desk/overview-data.ts writes it. */
interface PriorFile {
  /** From the project's root. */
  file: string;
  text: string;
  places: PriorPlaces;
}

/** What calls make of the priors of one symptom. */
export interface PriorChange extends PriorProposal {
  symptom: string;
}

/**
 * What calls make of the priors: by symptom, and as a patch that `git apply` takes; an empty one where nothing would change.
 *
 * @param strength as many calls as the present priors weigh
 */
export function priorChanges(
  calls: readonly ToldCall[],
  symptoms: Readonly<Record<string, Symptom>>,
  files: Readonly<Record<string, PriorFile>>,
  strength: number,
): { changes: PriorChange[]; patch: string } {
  const changes = Object.entries(symptoms).flatMap(([id, symptom]): PriorChange[] => {
    const proposal = proposePriors(symptom, calls, strength);
    return proposal ? [{ symptom: id, ...proposal }] : [];
  });
  const patches = changes.flatMap(({ symptom, result }) => {
    const found = files[symptom];
    if (!found) return [];
    const after = withPriorsAt(found.text, found.places, result.causes);
    return after === found.text ? [] : [`${patchOf(found.file, found.text, after)}\n`];
  });
  return { changes, patch: patches.join('') };
}

export type PriorFiles = Readonly<Record<string, PriorFile>>;
