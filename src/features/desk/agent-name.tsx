import type { ConsoleStore } from './console-store.ts';

/** The field for the agent's name. Exported calls include it, so that colleagues know whose calls they were. */
export function AgentName({ store: { own, setup }, store, id }: { store: ConsoleStore; id: string }) {
  return (
    <>
      <label class="agent-hint" for={id}>
        {own.t('agent.agentName')}
      </label>
      <input
        id={id}
        type="text"
        autocomplete="name"
        maxLength={120}
        value={setup.agent}
        onChange={({ currentTarget }) => store.set({ agent: currentTarget.value.trim() })}
      />
    </>
  );
}
