import type { GuideVersion, StepCount } from '../../content/index.ts';
import type { Diagram } from '../../diagrams/index.ts';

/** What is said of a step's counts. */
type SayStep = (step: StepCount) => string;

/** A guide's diagram with what was counted of one of its versions: who came to each step and stopped, and how many took each way. */
export function countedDiagram(diagram: Diagram, version: GuideVersion, say: SayStep): Diagram {
  const counts = new Map(version.steps.map((each) => [`step-${each.step}`, each]));
  const share = (of: number | undefined, { came }: StepCount): string | undefined =>
    of === undefined || came === 0 ? undefined : `${((100 * of) / came).toFixed(1)} %`;
  return {
    ...diagram,
    id: `${diagram.id}-${version.digest}`,
    nodes: diagram.nodes.map((node) => {
      const step = counts.get(node.id);
      return step && step.came > 0 ? { ...node, text: `${node.text} ${say(step)}` } : node;
    }),
    edges: diagram.edges.map((edge) => {
      const step = counts.get(edge.from);
      if (!step) return edge;
      const problem = edge.to.replace(/^problem-/, '');
      const taken = edge.aside
        ? (step.troubles[problem] ?? 0)
        : edge.way !== undefined
          ? (step.ways[edge.way] ?? 0)
          : edge.to === 'end'
            ? step.done
            : step.on;
      return { ...edge, share: share(taken, step) };
    }),
  };
}
