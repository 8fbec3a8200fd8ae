import type { ConsoleStore } from './console-store.ts';

/** The field for the agent's name, which tells colleagues whose call it was. */
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
