import type { ActorSketch } from '../../../../machines/simulator/simulator.parse.ts';
import type { Diagram } from '../../../../src/diagrams/index.ts';

type Way = ActorSketch['ways'][number];

/** An actor as a diagram: its states, and what leads from one to another. A state around others is drawn dashed. */
export function actorDiagram({ id, states, ways }: ActorSketch, language: string): Diagram {
  const idOf = (name: string): string => `state-${name}`;
  const drawn = new Set(states.map(({ name }) => idOf(name)));
  // Where one comes back to what one was in, one comes to the first that is drawn in it.
  const goalOf = (name: string): string | undefined =>
    drawn.has(idOf(name)) ? idOf(name) : [...drawn].find((each) => name !== '' && each.startsWith(`${idOf(name)}.`));
  const byEnds = Map.groupBy(
    ways.flatMap((way) => {
      const [from, to] = [idOf(way.from), goalOf(way.to)];
      return to === undefined || from === to ? [] : [{ from, to, way }];
    }),
    ({ from, to }) => `${from} ${to}`,
  );
  return {
    id: `actor-${id}`,
    language,
    title: id,
    direction: 'down',
    nodes: states.map(({ name, isGroup, isReached }) => ({
      id: idOf(name),
      kind: isGroup ? 'optional' : isReached ? 'step' : 'problem',
      ...(isReached ? {} : { mark: '✕' }),
      text: `${name === '' ? id : name.replaceAll('.', ' › ')}${isGroup ? ' *' : ''}`,
    })),
    edges: [...byEnds.values()].flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const texts = [...new Set(same.map(({ way }) => eventText(way)).filter((text) => text !== ''))];
      return [
        {
          from: first.from,
          to: first.to,
          answers: texts.length === 0 ? [] : [{ language, text: texts.join(' / ') }],
        },
      ];
    }),
  };
}

/** What leads on, as the file has it: `tapped.more`, a time with a clock before it, and what must hold. */
function eventText({ event, isTimed, condition }: Way): string {
  const heard = event === undefined ? '' : `${isTimed ? '⏱ ' : ''}${event}`;
  const holds = Object.entries(condition)
    .map(([name, value]) => `${name}: ${[value].flat().join(' | ')}`)
    .join(', ');
  return holds === '' ? heard : `${heard}${heard === '' ? '' : ' '}(${holds})`;
}
