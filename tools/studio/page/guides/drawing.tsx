import '../../../../src/diagrams/diagram.css';
import { Component, createRef } from 'preact';
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
} from '../../../../src/diagrams/parts.ts';
import type { StudioStore } from '../store.ts';
import { printedLabels, type WrittenGuide } from './edits/guide-text.ts';
import { placeKey, stepped, type GraphPlace } from './graph-walk.ts';
import type { GuideWording } from './guide-words.ts';

interface DrawingProps {
  store: StudioStore;
  guide: WrittenGuide;
  words: GuideWording;
  title: string;
  /** What is shown beside the drawing. */
  open: GraphPlace | undefined;
  onOpen(place: GraphPlace, isByKey: boolean): void;
  /** A key that asks for something to be done with a place; the answer says whether it was understood. */
  onKey(event: KeyboardEvent, place: GraphPlace): boolean;
}

/** A guide as it is drawn everywhere, but to be worked with: its steps and ways have names, and the arrow keys go along them. */
export class Drawing extends Component<DrawingProps, { at: GraphPlace | undefined }> {
  override state = { at: undefined };
  readonly #svg = createRef<SVGSVGElement>();
  #came: GraphPlace | undefined;
  #layout: Layout | undefined;
  #drawn = '';

  /** Puts the focus on a step or a way. */
  focus(place: GraphPlace): void {
    this.setState({ at: place }, () =>
      this.#svg.current?.querySelector<SVGElement>(`[data-place="${placeKey(place)}"]`)?.focus(),
    );
  }

  /** What Tab leads to: what had the focus last, if it still is there. */
  get #at(): GraphPlace | undefined {
    const { guide, open } = this.props;
    const at = [this.state.at as GraphPlace | undefined, open].find((place) => place && isThere(guide, place));
    const first = Object.hasOwn(guide.steps, guide.start) ? guide.start : Object.keys(guide.steps)[0];
    return at ?? (first === undefined ? undefined : { step: first });
  }

  #press = (event: KeyboardEvent): void => {
    const at = this.#at;
    if (!at || !this.#layout || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') this.props.onOpen(at, true);
    else if (!this.props.onKey(event, at)) {
      if (event.altKey) return;
      const next = stepped(this.props.guide, this.#layout, at, event.key, this.#came);
      if (!next) return;
      this.#came = at;
      this.focus(next);
    }
    event.preventDefault();
  };

  #laidOut(diagram: Diagram): Layout {
    const drawn = JSON.stringify(diagram);
    if (drawn !== this.#drawn || !this.#layout) this.#layout = layoutOf(diagram);
    this.#drawn = drawn;
    return this.#layout;
  }

  override render({ store, guide, words, title, open }: DrawingProps) {
    const { t } = store;
    const labels = printedLabels(guide);
    const diagram = diagramOf(guide, words, labels, title, t);
    const { width, height, nodes, edges } = this.#laidOut(diagram);
    const at = this.#at && placeKey(this.#at);
    const nameOf = (id: string): string => `${labels[id] ?? ''} ${words.step(id)}`;
    const operable = (place: GraphPlace, name: string) => ({
      role: 'button' as const,
      tabindex: placeKey(place) === at ? 0 : -1,
      'aria-label': name,
      'aria-pressed': open !== undefined && placeKey(open) === placeKey(place),
      'data-place': placeKey(place),
      onClick: () => {
        this.setState({ at: place });
        this.props.onOpen(place, false);
      },
      onFocus: () => this.setState({ at: place }),
    });
    return (
      <>
        <p id="guide-keys" class="guide-keys">
          {t('guides.keys')}
        </p>
        <div class="guide-drawing">
          <svg
            ref={this.#svg}
            class="diagram"
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            role="group"
            aria-label={t('guides.drawing', { title })}
            aria-describedby="guide-keys"
            lang={words.language}
            onKeyDown={this.#press}
          >
            {edges.map(({ edge, points }) => (
              <Edge key={`${edge.from} ${edge.to} ${edge.way ?? ''}`} edge={edge} points={points} isDown />
            ))}
            {nodes.map(({ node, ...box }) => {
              const id = node.id.startsWith('step-') ? node.id.slice('step-'.length) : undefined;
              const step = id === undefined ? undefined : guide.steps[id];
              return (
                <g
                  class={`node ${node.kind}`}
                  key={node.id}
                  {...(id !== undefined && step
                    ? operable({ step: id }, t('guides.stepName', { step: nameOf(id), leads: leads(step, nameOf, t) }))
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
                <g
                  class="answer"
                  key={`${from}/${edge.way ?? to}`}
                  {...(edge.way === undefined
                    ? {}
                    : operable(
                        { step: from, way: edge.way },
                        t('guides.wayName', {
                          way: words.way(from, edge.way),
                          from: labels[from] ?? '',
                          to: nameOf(to),
                        }),
                      ))}
                >
                  {answerShape(label)}
                  <Lines box={label} size={SIZES.small} whole={edge.answers[0]?.text ?? ''} />
                </g>
              );
            })}
          </svg>
        </div>
      </>
    );
  }
}

type Translate = StudioStore['t'];

/** What leads to no step is drawn nowhere: the check says so. */
function diagramOf(
  guide: WrittenGuide,
  words: GuideWording,
  labels: Readonly<Record<string, string>>,
  title: string,
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
      way: (step, way) => [{ language, text: words.way(step, way) }],
      problem: (id) => words.problem(id),
      done: t('guides.end'),
    },
  );
  const ids = new Set(nodes.map(({ id }) => id));
  const drawn = edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return { id: 'guide', language, title, direction: 'down', nodes, edges: drawn };
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

function isThere({ steps }: WrittenGuide, { step, way }: GraphPlace): boolean {
  return Object.hasOwn(steps, step) && (way === undefined || Object.hasOwn(steps[step]?.ways ?? {}, way));
}
