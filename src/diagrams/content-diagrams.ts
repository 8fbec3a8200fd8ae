import { assertDefined } from '../../machines/assert-defined.ts';
import { optimalTree, type PolicyTree } from '../../machines/diagnosis/index.ts';
import {
  createPageContext,
  guideOf,
  localizedFor,
  plainText,
  symptomOf,
  symptomWords,
  type Library,
} from '../content/index.ts';
import { graphDiagram, type Diagram, type DiagramEdge, type DiagramNode, type Wording } from './graph-diagram.ts';

/** A guide's steps, its ways with what readers see on each, and the problems that can show beside them. */
export function guideDiagram(library: Library, guide: string, language: string): Diagram {
  const { graph } = guideOf(library, guide);
  const { context, step, title } = textsIn(library, language);
  const inLanguages = wordings(library, language);
  const drawn = graphDiagram(graph, {
    step: (id) =>
      [step(guide, id), ...(graph.steps[id]?.optional ? [context.t('writers.optional')] : [])].join(context.joiner),
    way: (from, way) => inLanguages((texts) => texts.way(guide, from, way)),
    problem: title,
    done: context.t('writers.done'),
  });
  return { id: `guide-${guide}`, language, title: title(guide), direction: 'down', ...drawn };
}

/** Answers that a smaller share of readers reaches are left out; `npm run show -- diagnose … --all` lists them. */
const RARE = 0.01;

/** What the diagnosis of a symptom asks and advises, with its answers and the share of readers who reach each. */
export function diagnosisDiagram(library: Library, id: string, language: string): Diagram {
  const { model, steps } = symptomOf(library, id);
  const { context, symptom, move: titleOf } = textsIn(library, language);
  const inLanguages = wordings(library, language);
  const nodes: DiagramNode[] = [];
  const edges: DiagramEdge[] = [];
  const add = (kind: DiagramNode['kind'], text: string): string => {
    const node = { id: `node-${nodes.length + 1}`, kind, text };
    nodes.push(node);
    return node.id;
  };

  function follow({ move, branches }: PolicyTree): string {
    if (move === 'call') return add('call', context.t('writers.call'));
    if (move === 'done') return add('end', context.t('writers.done'));
    const { kind } = assertDefined(
      model.steps.find((step) => step.id === move),
      `The step \`${move}\``,
    );
    const from = add(kind, titleOf(id, move));
    const shown = branches.filter(({ tree }) => tree.probability >= RARE);
    for (const { outcome, tree } of shown) {
      const { opens } = steps[move]?.outcomes[outcome] ?? {};
      const to = opens === undefined ? follow(tree) : add('onward', symptom(opens));
      const answers = inLanguages((texts) => texts.answer(id, move, outcome));
      edges.push({ from, to, answers, share: `${Math.round(tree.probability * 100)}%` });
    }
    const count = branches.length - shown.length;
    if (count > 0)
      edges.push({ from, to: add('rest', context.t('writers.rare', { count })), answers: [], aside: true });
    return from;
  }

  follow(optimalTree(model));
  return { id: `diagnosis-${id}`, language, title: symptom(id), direction: 'across', nodes, edges };
}

function textsIn(library: Library, language: string) {
  const context = createPageContext(library, language);
  const uses = (guide: string) => localizedFor(library, guide, language)?.outline.uses ?? [];
  const stepWords = (symptom: string, step: string) => symptomWords(library, language, symptom).steps[step];
  return {
    context,
    step(guide: string, id: string): string {
      const use = uses(guide).find((each) => each.component === 'Step' && each.id === id);
      return use ? context.plain(use.title) : id;
    },
    way(guide: string, step: string, id: string): string {
      const use = uses(guide).find((each) => each.component === 'Way' && each.id === id && each.step === step);
      return use ? context.plain(use.text) : id;
    },
    title: (id: string): string => localizedFor(library, id, language)?.matter?.title ?? id,
    symptom: (id: string): string => symptomWords(library, language, id).title,
    move: (symptom: string, step: string): string => plainText(context, stepWords(symptom, step)?.title ?? step),
    answer: (symptom: string, step: string, outcome: string): string =>
      plainText(context, stepWords(symptom, step)?.outcomes[outcome] ?? outcome),
  };
}

/** A text in the diagram's own language, then in the other required ones. */
function wordings(library: Library, language: string): (say: (texts: Texts) => string) => Wording[] {
  const others = Object.entries(library.site.languages).flatMap(([each, { required }]) =>
    required && each !== language ? [each] : [],
  );
  const all = [language, ...others].map((each) => ({ language: each, texts: textsIn(library, each) }));
  return (say) => all.map(({ language: each, texts }) => ({ language: each, text: say(texts) }));
}

type Texts = ReturnType<typeof textsIn>;
