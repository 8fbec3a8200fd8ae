import { inColumns } from '../columns.ts';
import { RECENT_DAYS } from './counts.ts';
import type { Finding, GuideCounts, Insights } from './insights.types.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const points = (share: number): string => `${share >= 0 ? '+' : '−'}${(100 * Math.abs(share)).toFixed(1)}`;
const whole = (number: number): string => Math.round(number).toLocaleString();

export function insightsText(insights: Insights): string {
  const { from, to, messages, foreign, findings, guides } = insights;
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
    findings.length === 0
      ? 'Nothing stands out that could not be chance.'
      : `Minutes lost: of readers, of agents. Dead ends and searches: of the last ${RECENT_DAYS} days.`,
    ...inColumns(
      findings.map((each) => [whole(each.minutes.readers), whole(each.minutes.agents), ...findingText(each)]),
    ),
    ...guides.flatMap(guideText),
  ].join('\n');
}

function findingText(finding: Finding): [string, string] {
  switch (finding.kind) {
    case 'dead-end': {
      const { guide, language, step, came, left, low, high, usual } = finding;
      const surely = `surely ${percent(low)} to ${percent(high)}; usual: ${percent(usual)}`;
      return [
        `${guide} (${language}), step ${step}`,
        `${whole(left)} of ${whole(came)} stop here (${percent(left / came)}; ${surely})`,
      ];
    }
    case 'change': {
      const { guide, language, before, after, isWorse, differences } = finding;
      const told = differences.map(({ of, step, before: was, after: is, low, high }) => {
        const what = { done: 'reach the end', left: 'stop', trouble: 'have trouble' }[of];
        const where = step === undefined ? '' : ` at ${step}`;
        return `${what}${where}: ${percent(was)} before, ${percent(is)} after (surely ${points(low)} to ${points(high)} points)`;
      });
      return [`${guide} (${language}), ${before} to ${after}`, `${isWorse ? 'worse' : 'better'}: ${told.join('; ')}`];
    }
    case 'search': {
      const { language, words, count, days } = finding;
      return [
        `search, ${language}`,
        `“${words.replaceAll('+', ' ')}”: ${whole(count)} times on ${days} days, and no answer`,
      ];
    }
  }
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
