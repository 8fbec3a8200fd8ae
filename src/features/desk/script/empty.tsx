import type { ConsoleStore } from '../console-store.ts';
import type { AgentKey } from '../words.ts';

/** The keys for a call, in the order of use. */
const KEYS: readonly (readonly [keys: string, name: AgentKey])[] = [
  ['n', 'agent.none.open'],
  ['c', 'agent.none.code'],
  ['0–9', 'agent.none.choice'],
  ['→ ←', 'agent.none.go'],
  ['t', 'agent.none.trouble'],
  ['w', 'agent.none.close'],
  ['k', 'agent.none.copy'],
  ['g', 'agent.none.train'],
  ['?', 'agent.none.help'],
];

/** Shown while no call is on screen: the keys for a call, for new agents. */
export function Empty({ store }: { store: ConsoleStore }) {
  const { t } = store.own;
  return (
    <div class="agent-body">
      <h2 tabIndex={-1} data-agent-main>
        {t('agent.none.title')}
      </h2>
      <p>{t('agent.none.text')}</p>
      <dl class="agent-keys">
        {KEYS.map(([keys, name]) => (
          <div key={name}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
