import { callNumber, hiddenFields, hiderOf } from '../../../machines/console/index.ts';
import { callPage } from './call-page.ts';
import type { ConsoleStore } from './console-store.ts';
import type { CallValues } from './messages.ts';

/** The known values that messages to the caller can contain. */
export function callValues(store: ConsoleStore): CallValues {
  const { view, shown, caller, data, setup } = store;
  const { title: guide, ...page } = callPage(store) ?? {};
  const queue = data.dispositions[view?.disposition ?? '']?.queue;
  const fields = shown ? hiddenFields(shown.state, hiderOf(shown.state, data.references)) : {};
  const values = {
    ...fields,
    // Messages add the honorific: it must not appear twice if the agent has typed it.
    name: fields.name?.replace(/\s*(?:様|さま)$/u, ''),
    ...page,
    guide,
    agent: setup.agent,
    call: shown && callNumber(shown.id),
    queue: queue === undefined ? undefined : caller.queues[queue],
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}
