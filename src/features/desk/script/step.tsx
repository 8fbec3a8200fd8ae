import { assertDefined } from '../../../../machines/assert-defined.ts';
import { lastLabel, type WalkthroughView } from '../../../../machines/walkthrough/index.ts';
import { Action, Choice, LineOf, SideBySide, MainHeading, Say, ToSay } from '../parts.tsx';
import { useDesk } from '../use-desk.ts';
import { graphOf, graphStep, type DeskWords } from '../words.ts';
import { Body } from './body.tsx';
import { NoneOfThese } from './finder.tsx';

interface StepProps<Phase> {
  guide: string;
  walk: Extract<WalkthroughView, { phase: Phase }>;
}

/** One step: what to say, in both languages, what to listen for, the figures, and how to continue. */
export function Step({ guide, walk }: StepProps<'walking'>) {
  const desk = useDesk();
  const { own, data } = desk;
  const { t } = own;
  const { step } = walk.progress;
  const { label, next, ways } = graphStep(data, guide, step);
  const labelOf = (to: string): string => graphStep(data, guide, to).label;
  return (
    <Body
      data={{ 'data-step': step, 'data-guide': guide }}
      actions={
        <>
          {walk.canGoOn && (
            <Action name="next" isMain shortcut="ArrowRight" onClick={() => desk.act({ type: 'step.completed' })}>
              {t(walk.last ? 'agent.script.lastDone' : 'walk.next')}
            </Action>
          )}
          {walk.canGoBack && (
            <Action name="back" shortcut="ArrowLeft" onClick={() => desk.act({ type: 'step.left' })}>
              {t('walk.back')}
            </Action>
          )}
          <Action name="trouble" shortcut="t" onClick={() => desk.act({ type: 'trouble.met' })}>
            {t('walk.trouble')}
          </Action>
        </>
      }
    >
      <p class="agent-top">
        <b>{t('walk.progress', { label, last: lastLabel(graphOf(data, guide)) })}</b> {own.guide(guide).title}
      </p>
      <MainHeading text={(words) => words.guideStep(guide, step).title} />
      <ToSay lines={(words) => words.guideStep(guide, step).say} />
      <div class="agent-choices" role="group" aria-label={t('agent.script.on')}>
        <h3>{t('agent.script.listen')}</h3>
        <p class="agent-listen">
          <LineOf line={own.guideStep(guide, step).listen} />
        </p>
        {walk.ways.map((way, index) => (
          <Choice
            key={way}
            number={index + 1}
            text={(words) => words.guideStep(guide, step).ways[way]}
            hint={t('agent.script.goes', { label: labelOf(ways?.[way] ?? step) })}
            onChoose={() => desk.act({ type: 'way.chosen', way })}
            data={{ 'data-way': way }}
          />
        ))}
      </div>
      <details class="agent-more">
        <summary>{t('agent.script.article')}</summary>
        <SideBySide>{(words) => words.guideStep(guide, step).text.map((text) => <p>{text}</p>)}</SideBySide>
      </details>
      {next !== undefined && (
        <section class="agent-soon">
          <h3>{t('agent.script.soon', { label: labelOf(next) })}</h3>
          <Say lines={own.guideStep(guide, next).say} />
        </section>
      )}
    </Body>
  );
}

/** What can go wrong at the step: symptoms and known problems. */
export function Troubled({ guide, walk }: StepProps<'troubled'>) {
  const desk = useDesk();
  const { own, data } = desk;
  const { t } = own;
  const { open, problems, progress } = walk;
  // In the same order at each step, so that agents can memorize the digits.
  const symptoms = Object.keys(data.symptoms);
  return (
    <Body
      data={{ 'data-step': progress.step, 'data-guide': guide }}
      actions={
        <Action name="to-script" shortcut="Backspace" onClick={() => desk.act({ type: 'trouble.left' })}>
          {t('walk.backToStep')}
        </Action>
      }
    >
      <p class="agent-top">
        <b>{t('walk.trouble')}</b> {own.guideStep(guide, progress.step).title}
      </p>
      <MainHeading text={(words) => words.t('agent.trouble.title')} />
      <ToSay lines={(words) => words.moment('trouble')} />
      <div class="agent-choices" role="group" aria-label={t('agent.trouble.symptoms')}>
        <h3>{t('agent.trouble.symptoms')}</h3>
        {symptoms.map((id, index) => (
          <Choice
            key={id}
            number={index + 1}
            text={(words) => words.symptom(id).title}
            onChoose={() => desk.act({ type: 'symptom.chosen', symptom: id })}
            data={{ 'data-symptom': id }}
          />
        ))}
      </div>
      <div class="agent-choices" role="group" aria-label={t('agent.trouble.problems')}>
        {problems.length > 0 && <h3>{t('agent.trouble.problems')}</h3>}
        {problems.map((id, index) => (
          <Choice
            key={id}
            number={symptoms.length + index + 1}
            text={(words) => words.t('agent.trouble.read', { title: words.problems[id]?.title ?? '' })}
            onChoose={() => desk.act({ type: 'problem.chosen', problem: id })}
            data={{ 'data-problem': id }}
          />
        ))}
        <NoneOfThese />
      </div>
      {open !== undefined && (
        <div data-problem-open={open}>
          <SideBySide>{(words) => <ProblemText words={words} problem={open} />}</SideBySide>
        </div>
      )}
    </Body>
  );
}

function ProblemText({ words, problem }: { words: DeskWords; problem: string }) {
  const { title, summary, causes } = assertDefined(words.problems[problem], `The words of \`${problem}\``);
  return (
    <>
      <h3>{title}</h3>
      <p>{summary}</p>
      {causes.map((cause) => (
        <>
          <h4>{cause.title}</h4>
          {cause.text.map((text) => (
            <p>{text}</p>
          ))}
        </>
      ))}
    </>
  );
}
