import { stringify } from 'yaml';
import type { Flow, FlowAct } from './flow.types.ts';

/** How each flow that was written here begins: others in the same folder are somebody's own. */
export const WRITTEN_HERE = '# npm run flows';

/** A flow as a file of Maestro: before each command, which act of which step it performs. */
export function flowText({ fields, notes, blocks }: Flow): string {
  const head = [WRITTEN_HERE, ...notes.map(comment), written(fields).trimEnd(), '---'];
  let heading: string | undefined;
  const body = blocks.map(({ acts, byHand, commands }) => {
    const lines = acts.flatMap((act) => {
      const isNew = act.heading !== heading;
      heading = act.heading;
      return [...(isNew ? ['', comment(heading)] : []), actComment(act, byHand)];
    });
    return [...lines, written(commands).trimEnd()].join('\n');
  });
  return `${[...head, ...body].join('\n')}\n`;
}

/** The line that stands for an act: with a raised hand where a person does it. */
function actComment({ step, position, told }: FlowAct, byHand: boolean): string {
  return comment(`${byHand ? '✋ ' : ''}${step} ${position}: ${told}`);
}

function comment(text: string): string {
  return `# ${text.replace(/\s+/g, ' ')}`;
}

function written(data: unknown): string {
  return stringify(data, { lineWidth: 0 });
}
