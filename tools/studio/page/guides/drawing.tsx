import '../../../../src/diagrams/diagram.css';
import { createRef, Component } from 'preact';
import {
  answerShape,
  Edge,
  graphDiagram,
  layoutOf,
  Lines,
  nodeShape,
  SIZES,
  type Diagram,
  type Layout,
} from '../../../../src/diagrams/index.ts';
import type { StudioStore } from '../store.ts';
import { printedLabels, type WrittenGuide } from './edits/guide-text.ts';
import type { GuideWording } from './guide-words.ts';

interface DrawingProps {
  store: StudioStore;
  guide: WrittenGuide;
  words: GuideWording;
  title: string;
  open: string | undefined;
  onOpen(step: string): void;
}

/** The diagram of a guide; each step is a button. */
export class Drawing extends Component<DrawingProps> {
  readonly #svg = createRef<SVGSVGElement>();
  #layout: Layout | undefined;
  #drawn = '';

  focus(step: string): void {
    this.#place(step)?.focus();
  }

  /** Scrolls to what is opened. */
  override componentDidUpdate({ open: before }: DrawingProps): void {
    const { open } = this.props;
    if (open && open !== before) intoView(this.#place(open));
  }

  #place(step: string): SVGElement | null | undefined {
    return this.#svg.current?.querySelector<SVGElement>(`[data-place="${step}"]`);
  }

  #laidOut(diagram: Diagram): Layout {
    const drawn = JSON.stringify(diagram);
    if (drawn !== this.#drawn || !this.#layout) this.#layout = layoutOf(diagram);
    this.#drawn = drawn;
    return this.#layout;
  }

  override render({ store, guide, words, title, open, onOpen }: DrawingProps) {
    const { t } = store;
    const labels = printedLabels(guide);
    const { width, height, nodes, edges } = this.#laidOut(diagramOf(guide, words, labels, t));
    const nameOf = (id: string): string => `${labels[id] ?? ''} ${words.step(id)}`;
    const button = (step: string, name: string) => ({
      role: 'button' as const,
      tabindex: 0,
      'aria-label': name,
      'aria-pressed': open === step,
      'data-place': step,
      // Not every browser scrolls to a part of a drawing.
      onFocus: (event: FocusEvent) => intoView(event.currentTarget as SVGElement),
      onClick: () => onOpen(step),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen(step);
      },
    });
    return (
      <div class="guide-drawing">
        <svg
          ref={this.#svg}
          class="diagram"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={t('guides.drawing', { title })}
          lang={words.language}
        >
          {edges.map(({ edge, points }) => (
            <Edge key={`${edge.from} ${edge.to} ${edge.way ?? ''}`} edge={edge} points={points} />
          ))}
          {nodes.map(({ node, ...box }) => {
            const id = node.id.startsWith('step-') ? node.id.slice('step-'.length) : undefined;
            const step = id === undefined ? undefined : guide.steps[id];
            return (
              <g
                class={`node ${node.kind}`}
                key={node.id}
                {...(id !== undefined && step
                  ? button(id, t('guides.stepName', { step: nameOf(id), leads: leads(step, nameOf, t) }))
                  : {})}
              >
                {nodeShape(node.kind, box)}
                <Lines box={box} size={SIZES.text} whole={`${node.mark ?? ''} ${node.text}`} />
              </g>
            );
          })}
          {edges.map(({ edge, label }) => {
            if (!label) return null;
            const from = edge.from.slice('step-'.length);
            const to = edge.to.slice('step-'.length);
            return (
              <g class="answer" key={`${from}/${edge.way ?? to}`}>
                {answerShape(label)}
                <Lines box={label} size={SIZES.small} whole={edge.answer ?? ''} />
              </g>
            );
          })}
        </svg>
      </div>
    );
  }
}

function intoView(place: SVGElement | null | undefined): void {
  place?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

type Translate = StudioStore['t'];

/** Ways to steps that do not exist are left out; the check reports them. */
function diagramOf(
  guide: WrittenGuide,
  words: GuideWording,
  labels: Readonly<Record<string, string>>,
  t: Translate,
): Diagram {
  const { language } = words;
  const steps = Object.fromEntries(
    Object.entries(guide.steps).map(([id, step]) => [id, { ...step, label: labels[id] ?? '' }]),
  );
  const { nodes, edges } = graphDiagram(
    { steps, problems: guide.problems },
    {
      step: (id) => (steps[id]?.optional === true ? `${words.step(id)} ${t('guides.optionalMark')}` : words.step(id)),
      way: (step, way) => words.way(step, way),
      problem: (id) => words.problem(id),
      done: t('guides.end'),
    },
  );
  const ids = new Set(nodes.map(({ id }) => id));
  const drawn = edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return { language, nodes, edges: drawn };
}

function leads(
  { next, ways, end }: WrittenGuide['steps'][string],
  nameOf: (id: string) => string,
  t: Translate,
): string {
  if (ways) return t('guides.leads.ways', { count: Object.keys(ways).length });
  if (next !== undefined) return t('guides.leads.to', { step: nameOf(next) });
  return end ? t('guides.leads.end') : t('guides.leads.nowhere');
}
