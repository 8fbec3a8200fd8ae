import { inColumns } from '../columns.ts';
import { RECENT_DAYS } from './counts.ts';
import type { GuideCounts, Insights } from './insights.types.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const whole = (number: number): string => Math.round(number).toLocaleString();

export function insightsText(insights: Insights): string {
  const { from, to, messages, foreign, deadEnds, searches, guides } = insights;
  if (messages === 0) return 'Nothing was counted in these files.';
  const days = from === undefined ? '' : `, ${from} to ${to ?? from}`;
  return [
    `${whole(messages)} messages${days}.`,
    ...(foreign > 0
      ? [
          `${whole(foreign)} events are of versions that are not known here: left out. Name the folders of earlier releases to know them.`,
        ]
      : []),
    '',
    `Of the last ${RECENT_DAYS} days:`,
    ...(deadEnds.length + searches.length === 0 ? ['No step and no search stands out.'] : []),
    ...inColumns([
      ...deadEnds.map(({ guide, language, step, came, left }) => [
        `${guide} (${language}), step ${step}`,
        `${whole(left)} of ${whole(came)} stop here (${percent(left / came)})`,
      ]),
      ...searches.map(({ language, words, count, days: on }) => [
        `search (${language}) “${words.replaceAll('+', ' ')}”`,
        `${whole(count)} times on ${on} days, and no answer`,
      ]),
    ]),
    ...guides.flatMap(guideText),
  ].join('\n');
}

function guideText({ guide, language, versions }: GuideCounts): string[] {
  return versions.flatMap(({ digest, isCurrent, from, to, begun, done, helped, steps }) => [
    '',
    `${guide} (${language}) ${digest}${isCurrent ? ' (now)' : ''}, ${from} to ${to}: ${whole(begun)} began, ${whole(done)} reached the end; helped ${whole(helped.yes)}, not ${whole(helped.no)}`,
    ...inColumns([
      ['', 'came', 'went on', 'back', 'trouble', 'support', 'stopped'],
      ...steps.map(({ step, came, on, done: finished, back, trouble, supported, left }) => [
        step,
        ...[came, on + finished, back, trouble, supported, left].map(whole),
      ]),
    ]),
  ]);
}
