import type { ConsoleStore } from '../console-store.ts';
import { CallBar } from './call-bar.tsx';
import { Closed, Closing } from './closing.tsx';
import { Confirming } from './confirming.tsx';
import { Empty } from './empty.tsx';
import { Finder } from './finder.tsx';
import { Introduced } from './introduced.tsx';
import { Step } from './step.tsx';
import { Troubled } from './troubled.tsx';

/** What is read to the caller, or how to find it. */
export function Script({ store }: { store: ConsoleStore }) {
  const { view, own } = store;
  return (
    <section class="agent-script" aria-label={own.t('agent.script.title')}>
      {view && <CallBar store={store} view={view} />}
      <Main store={store} />
    </section>
  );
}

function Main({ store }: { store: ConsoleStore }) {
  const { view, setup } = store;
  if (!view) return <Empty store={store} />;
  if (setup.isClosing) return <Closing store={store} />;
  if (view.phase === 'closed') return <Closed store={store} view={view} />;
  const { script } = view;
  if (!script || setup.isSearching) return <Finder store={store} view={view} />;
  const { guide, walk } = script;
  // Beside an interview the script stands still: its keys are the questions'.
  const isActive = view.phase === 'walking';
  switch (walk.phase) {
    case 'introduced':
      return <Introduced store={store} guide={guide} isActive={isActive} />;
    case 'walking':
      return <Step store={store} guide={guide} walk={walk} isActive={isActive} />;
    case 'troubled':
      return isActive ? (
        <Troubled store={store} guide={guide} walk={walk} />
      ) : (
        <Step store={store} guide={guide} walk={walk} isActive={false} />
      );
    case 'confirming':
      return <Confirming store={store} guide={guide} isActive={isActive} />;
    case 'finished':
      return null;
  }
}
