import type { ConsoleStore } from '../console-store.ts';
import { Interview } from '../interview/interview.tsx';
import { CallBar } from './call-bar.tsx';
import { Closed, Closing } from './closing.tsx';
import { Confirming } from './confirming.tsx';
import { Empty } from './empty.tsx';
import { Finder } from './finder.tsx';
import { Introduced } from './introduced.tsx';
import { Step } from './step.tsx';
import { Troubled } from './troubled.tsx';

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
  const { script, diagnosis } = view;
  if (setup.isSearching) return <Finder store={store} view={view} />;
  if (view.phase === 'diagnosing' && diagnosis) return <Interview store={store} view={view} diagnosis={diagnosis} />;
  if (!script) return <Finder store={store} view={view} />;
  const { guide, walk } = script;
  switch (walk.phase) {
    case 'introduced':
      return <Introduced store={store} guide={guide} isActive />;
    case 'walking':
      return <Step store={store} guide={guide} walk={walk} isActive />;
    case 'troubled':
      return <Troubled store={store} guide={guide} walk={walk} />;
    case 'confirming':
      return <Confirming store={store} guide={guide} isActive />;
    case 'finished':
      return null;
  }
}
