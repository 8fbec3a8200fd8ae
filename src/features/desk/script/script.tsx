import { Action, SideBySide, MainHeading, ToSay } from '../parts.tsx';
import { NOTICES } from '../setup.ts';
import { useDesk } from '../use-desk.ts';
import { Body } from './body.tsx';
import { Closed, Closing, Verdict } from './closing.tsx';
import { Finder } from './finder.tsx';
import { Interview } from './interview.tsx';
import { Step, Troubled } from './step.tsx';

export function Script() {
  const desk = useDesk();
  const { view, own } = desk;
  return (
    <section class="agent-script card" aria-label={own.t('agent.script.title')}>
      {desk.isForeign && (
        <p class="agent-notice" role="status">
          {own.t('agent.foreign.text')}{' '}
          <Action name="take-over" isMain onClick={() => void desk.takeOver()}>
            {own.t('agent.foreign.take')}
          </Action>
        </p>
      )}
      {view?.isHeld && view.phase !== 'closed' && <ToSay lines={(words) => words.moment('back')} />}
      {view?.notice && (
        <p class="agent-notice" role="status">
          {own.t(NOTICES[view.notice])}
        </p>
      )}
      <Main />
    </section>
  );
}

function Main() {
  const { view, setup } = useDesk();
  if (!view) return <Empty />;
  if (setup.isClosing) return <Closing />;
  if (view.phase === 'closed') return <Closed view={view} />;
  const { script, diagnosis } = view;
  if (setup.isSearching) return <Finder view={view} />;
  if (view.phase === 'diagnosing' && diagnosis) return <Interview view={view} diagnosis={diagnosis} />;
  if (!script) return <Finder view={view} />;
  const { guide, walk } = script;
  switch (walk.phase) {
    case 'introduced':
      return <Introduced guide={guide} />;
    case 'walking':
      return <Step guide={guide} walk={walk} />;
    case 'troubled':
      return <Troubled guide={guide} walk={walk} />;
    case 'confirming':
      return <Confirming guide={guide} />;
    case 'finished':
      return null;
  }
}

function Empty() {
  const { t } = useDesk().own;
  return (
    <Body>
      <MainHeading text={t('agent.none.title')} />
      <p>{t('agent.none.text')}</p>
    </Body>
  );
}

/** Before the first step: the requirements of the guide. */
function Introduced({ guide }: { guide: string }) {
  const desk = useDesk();
  const { t } = desk.own;
  return (
    <Body
      data={{ 'data-guide': guide }}
      actions={
        <Action name="next" isMain shortcut="ArrowRight" onClick={() => desk.act({ type: 'walk.started' })}>
          {t('agent.script.start')}
        </Action>
      }
    >
      <p class="agent-top">{desk.own.guide(guide).title}</p>
      <MainHeading text={t('agent.script.before')} />
      <ToSay lines={(words) => words.moment('begin')} />
      <SideBySide>
        {(words) => {
          const { requirements } = words.guide(guide);
          if (requirements.length === 0) return <p>{words.t('agent.script.nothingBefore')}</p>;
          return (
            <ul>
              {requirements.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          );
        }}
      </SideBySide>
    </Body>
  );
}

function Confirming({ guide }: { guide: string }) {
  const desk = useDesk();
  return (
    <Body
      data={{ 'data-guide': guide }}
      actions={
        <Action name="back" shortcut="ArrowLeft" onClick={() => desk.act({ type: 'step.left' })}>
          {desk.own.t('walk.back')}
        </Action>
      }
    >
      <p class="agent-top">{desk.own.guide(guide).title}</p>
      <MainHeading text={({ t }) => t('walk.confirmTitle')} />
      <ToSay lines={(words) => words.moment('works')} />
      <div class="agent-choices">
        <Verdict />
      </div>
    </Body>
  );
}
