import { isMap, isScalar, isSeq } from 'yaml';
import { libraryOf, type Library } from '../../../../src/content/index.ts';
import { formFault } from '../../../new/ids.ts';
import { Refusal } from '../../../new/refusal.ts';
import type { FileChange } from '../../../new/write.ts';
import { changesFor } from '../../../rename/changes.ts';
import { planRename } from '../../../rename/run.ts';
import { diagnosisStepRenaming, type Renaming } from '../../../rename/kinds.ts';
import { applied, type Span } from '../../../text/spans.ts';
import { yamlOf } from '../../../yaml/places.ts';
import { textsOf, type StudioContext } from '../route.ts';

/** What is to be called otherwise: a cause of a symptom, a step, or an outcome of a step. */
export interface RenameWanted {
  symptom: string;
  kind: 'cause' | 'step' | 'outcome';
  /** The step of an outcome. */
  step?: string | undefined;
  from: string;
  to: string;
}

/**
 * Every file in which something of a diagnosis is called otherwise, as it is to be: a step keeps its old id; causes and outcomes
 * stand in no address, and need none.
 *
 * @throws {Refusal} where the new name is none, or is taken
 */
export function renamedFiles(context: StudioContext, wanted: RenameWanted): FileChange[] {
  const { root, say } = context;
  const fault = formFault(wanted.to, say);
  if (fault !== undefined) throw new Refusal(fault);
  const library = libraryOf(root, true);
  const texts = textsOf(context);
  const file = `content/diagnosis/${wanted.symptom}.yaml`;
  const document = yamlOf(texts.get(file) ?? '');
  const group = { cause: ['causes'], step: ['steps'], outcome: ['steps', wanted.step ?? '', 'outcomes'] }[wanted.kind];
  if (document?.hasIn([...group, wanted.to]))
    throw new Refusal(say('rename.taken', { owner: wanted.symptom, id: wanted.to }));
  const changes = changesFor(renamingOf(library, wanted), library, texts, say);
  if (wanted.kind !== 'outcome') return changes;
  return changes.map((each) =>
    each.file === file ? { ...each, text: withConditions(each.text ?? '', wanted) } : each,
  );
}

/**
 * Every file in which a symptom is called otherwise, as `npm run rename` writes it: its own file moves, and its old id leads to it if it
 * was ever saved.
 *
 * @throws {Refusal} where the new name is none, or is taken
 */
export function renamedSymptom(context: StudioContext, from: string, to: string): readonly FileChange[] {
  const isUnseen = context.files.read(`content/diagnosis/${from}.yaml`) === undefined;
  return planRename(['symptom', from, to], textsOf(context), context.language, isUnseen).changes;
}

function renamingOf(library: Library, wanted: RenameWanted): Renaming {
  const { symptom, kind, step = '', from, to } = wanted;
  if (kind === 'step') return diagnosisStepRenaming(library, symptom, from, to);
  const group = kind === 'cause' ? 'causes' : `steps.${step}.outcomes`;
  const isCause = kind === 'cause';
  const words = new RegExp(`^content/diagnosis/(?:${[...library.diagnosis.words.keys()].join('|')})\\.yaml$`);
  const place = `${symptom}.${group}.`;
  return {
    from,
    to,
    things: [],
    moves: new Map(),
    mentions: [
      {
        files: new RegExp(`^content/diagnosis/${symptom}\\.yaml$`),
        keys: isCause ? ['causes', 'steps.*.outcomes.*.p'] : [group],
        values: isCause ? [] : [`steps.${step}.known.*.*`],
      },
      {
        files: words,
        keys: [`${symptom}.${group}`, ...(isCause ? [] : [`${symptom}.steps.${step}.solved`])],
      },
      { files: /^content\/agent\//, keys: [`diagnosis.${symptom}.${group}`] },
    ],
    links: [],
    recorded: {
      unit: 'diagnosis',
      place: new RegExp(`^${place.replaceAll('.', '\\.')}${from}(?=$|\\.)`),
      to: place + to,
    },
  };
}

/** What other steps ask for: `needs` and `blocks` name an outcome beside the step whose it is. */
function withConditions(text: string, { step, from, to }: RenameWanted): string {
  const steps = yamlOf(text)?.get('steps', true);
  if (!isMap(steps)) return text;
  const spans: Span[] = [];
  for (const { value } of steps.items) {
    if (!isMap(value)) continue;
    for (const key of ['needs', 'blocks']) {
      const conditions = value.get(key, true);
      for (const each of isSeq(conditions) ? conditions.items : []) {
        const outcomes = isMap(each) && each.get('step') === step ? each.get('outcomes', true) : undefined;
        for (const outcome of isSeq(outcomes) ? outcomes.items : [])
          if (isScalar(outcome) && outcome.value === from && outcome.range)
            spans.push({ from: outcome.range[0], to: outcome.range[1], insert: to });
      }
    }
  }
  return applied(
    text,
    spans.toSorted((a, b) => a.from - b.from),
  );
}
