import type { Desk } from '../desk.ts';
import { CallBar } from './call-bar.tsx';
import { Closed, Closing } from './closing.tsx';
import { Confirming } from './confirming.tsx';
import { Finder } from './finder.tsx';
import { Introduced } from './introduced.tsx';
import { Step } from './step.tsx';
import { Troubled } from './troubled.tsx';

/** What is read to the caller, or how to find it. */
export function Script({ desk }: { desk: Desk }) {
  const { view, own } = desk;
  return (
    <section class="agent-script" aria-label={own.t('agent.script.title')}>
      {view && <CallBar desk={desk} view={view} />}
      <Main desk={desk} />
    </section>
  );
}

function Main({ desk }: { desk: Desk }) {
  const { view, own, setup } = desk;
  if (!view) {
    return (
      <div class="agent-body">
        <h2 tabIndex={-1} data-agent-main>
          {own.t('agent.none.title')}
        </h2>
        <p>{own.t('agent.none.text')}</p>
      </div>
    );
  }
  if (setup.isClosing) return <Closing desk={desk} />;
  if (view.phase === 'closed') return <Closed desk={desk} view={view} />;
  const { script } = view;
  if (!script || setup.isSearching) return <Finder desk={desk} isKnown={script !== undefined} />;
  const { guide, walk } = script;
  // Beside an interview the script stands still: its keys are the questions'.
  const isActive = view.phase === 'walking';
  switch (walk.phase) {
    case 'introduced':
      return <Introduced desk={desk} guide={guide} isActive={isActive} />;
    case 'walking':
      return <Step desk={desk} guide={guide} walk={walk} isActive={isActive} />;
    case 'troubled':
      return isActive ? (
        <Troubled desk={desk} guide={guide} walk={walk} />
      ) : (
        <Step desk={desk} guide={guide} walk={walk} isActive={false} />
      );
    case 'confirming':
      return <Confirming desk={desk} guide={guide} isActive={isActive} />;
    case 'finished':
      return null;
  }
}
