import type { Act, Graph } from '../../machines/walkthrough/index.ts';
import type { Translator } from '../i18n/index.ts';

/** The act that a figure shows. */
export interface FigurePlace {
  /** The number on this page. `undefined` for a figure without a number. */
  number?: string | undefined;
  act: Pick<Act, 'on' | 'screen' | 'tap' | 'enter'>;
  /** The guide's step, and the act's index. `undefined` for a figure of a problem. */
  at?: { step: string; index: number } | undefined;
}

export function numberedFigure(graph: Graph, number: string): FigurePlace | undefined {
  for (const [step, { acts }] of Object.entries(graph.steps)) {
    for (const [index, act] of acts.entries()) if (act.figure === number) return { number, act, at: { step, index } };
  }
  return undefined;
}

/** A figure of a guide by its step and the act's position, from 1. */
export function actFigure(graph: Graph, step: string, position: number): FigurePlace | undefined {
  const act = graph.steps[step]?.acts[position - 1];
  return act && { act, at: { step, index: position - 1 } };
}

/** What the text alternative of a drawn screen includes. */
export interface FigureFacts {
  screen: string;
  /** The text of its dialog. */
  says?: string | undefined;
  device: string;
  /** Whether it shows a code, which is only an example. */
  hasExample?: boolean;
  marks: readonly {
    name: string;
    /** What is done with a control that has no words. */
    does?: string | undefined;
    corner?: string | undefined;
    enter: boolean;
    chooses?: boolean;
    turnsOn?: boolean;
  }[];
}

/** Instructions for each marked control. */
export function sentencesOf(
  { device, marks }: Pick<FigureFacts, 'device' | 'marks'>,
  { t, word }: Translator,
): string[] {
  return marks.map(({ name: control, does, corner, enter, chooses, turnsOn }) => {
    if (does !== undefined) return does;
    if (turnsOn) return t('figure.switchOn', { control });
    if (chooses) return t('figure.choose', { control });
    if (enter) return t('figure.enter', { control });
    const place = corner === undefined ? undefined : word('corner', corner);
    if (device === 'browser')
      return place === undefined ? t('figure.click', { control }) : t('figure.clickAt', { control, place });
    return place === undefined ? t('figure.tap', { control }) : t('figure.tapAt', { control, place });
  });
}

/** The text alternative of a figure, with what to tap. */
export function alternativeOf(facts: FigureFacts, translator: Translator, joiner: string): string {
  const { screen, says, hasExample } = facts;
  const { t } = translator;
  return [
    t('figure.screen', { screen }),
    ...(says === undefined ? [] : [t('figure.says', { text: says })]),
    ...sentencesOf(facts, translator),
    ...(hasExample ? [t('figure.example')] : []),
  ].join(joiner);
}
